package org.actionledger.query.platform;

import org.actionledger.platform.problem.Problem;
import org.actionledger.platform.problem.ProblemType;
import org.actionledger.platform.problem.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that is well formed and not answered; thrown while it is handled, and turned into its problem document. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why something is not done here. */
    enum Rule implements Reason {
        ONLY_OPERATORS_RUN_PROJECTIONS,
        /** A dead letter that was never tried is not given up before the one it waits behind. */
        LETTER_WAITS,
        /** A failure that will pass, such as a deadlock, came again and again. */
        RETRY_INTERRUPTED
    }

    private final transient ProblemDetail document;
    private final transient HttpHeaders headers = new HttpHeaders();

    private Declined(ProblemDetail document) {
        super(document.getDetail(), null, false, false);
        this.document = document;
    }

    /** For a reason that a slice has of its own. */
    public static Declined because(Reason reason, HttpStatus status, String detail) {
        return new Declined(ProblemType.of(reason).document(status, detail));
    }

    /** When it may be worth asking again. */
    public Declined retryAfterSeconds(int seconds) {
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return this;
    }

    static Declined unknown(String what) {
        return new Declined(Problem.NOT_FOUND.type().document(HttpStatus.NOT_FOUND, "There is no " + what + "."));
    }

    /** {@code position} tells the client whether it merely asked too early. */
    static Declined unknown(String what, long position) {
        Declined declined = unknown(what);
        declined.headers.set(Answers.READ_POSITION, Long.toString(position));
        return declined;
    }

    static Declined onlyOperators() {
        return because(Rule.ONLY_OPERATORS_RUN_PROJECTIONS, HttpStatus.FORBIDDEN, "Only operators see to projections.");
    }

    ProblemDetail document() {
        return document;
    }

    HttpHeaders headers() {
        return headers;
    }
}
