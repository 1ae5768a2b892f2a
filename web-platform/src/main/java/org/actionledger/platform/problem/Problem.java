package org.actionledger.platform.problem;

/** The kinds of error that do not come from a rule of the domain. */
public enum Problem implements Reason {
    /** One or more fields, parameters or headers are not as they must be; {@code errors} names each. */
    VALIDATION_FAILED,
    /** The body is no readable JSON, or there is none. */
    UNREADABLE_BODY,
    /** Its path, query or headers are not as HTTP has them. */
    MALFORMED_REQUEST,
    BODY_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    NOT_ACCEPTABLE,
    METHOD_NOT_ALLOWED,
    /** Nothing is served under that path. */
    NOT_FOUND,
    /** The request came without a token. */
    TOKEN_MISSING,
    /** The token is expired, not ours, or was tampered with. */
    TOKEN_INVALID,
    /** The issuer's keys cannot be had at the moment. */
    ISSUER_UNREACHABLE,
    SUBJECT_CLAIM_MISSING,
    ROLE_CLAIM_MISSING,
    ROLE_CLAIM_UNKNOWN,
    AGENCY_CLAIM_MISSING,
    AGENCY_CLAIM_UNREADABLE,
    /** The token is good, but not for this. */
    FORBIDDEN,
    /** It came with the session of somebody who has signed in, but not from our own pages. */
    CROSS_SITE_REQUEST,
    /** Nobody answers at the moment; nothing was done. */
    SERVICE_UNAVAILABLE,
    /** Nobody answered whether a write was carried out; it may be sent again under its {@code Idempotency-Key}, else look first. */
    OUTCOME_UNKNOWN,
    /** Behind the gateway somebody broke off; whether it was done is not known. */
    UPSTREAM_FAILED,
    /** Behind the gateway somebody takes too long; whether it was or will be done is not known. */
    UPSTREAM_TIMEOUT,
    /** Something of ours failed; the log has more under the correlation id. */
    INTERNAL_ERROR,
    /** Any other status, such as 503 while stopping. */
    REQUEST_FAILED;

    public ProblemType type() {
        return ProblemType.of(this);
    }
}
