package org.actionledger.platform.login;

/** A token is about to expire, and the issuer does not answer. */
class IssuerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super(cause);
    }
}
