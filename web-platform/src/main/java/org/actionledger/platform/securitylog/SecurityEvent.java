package org.actionledger.platform.securitylog;

import org.slf4j.event.Level;

/** What is told in the security log. Its names are part of the contract: alarms are built on them. */
public enum SecurityEvent {
    /** At the start: whose tokens are taken, and how they are read. */
    IDENTITY_CONFIGURED(Level.INFO),
    /** A person has signed in with a browser. */
    SIGNED_IN(Level.INFO),
    /** A person came back from the issuer without being let in. */
    SIGN_IN_FAILED(Level.WARN),
    /** A person has signed out. */
    SIGNED_OUT(Level.INFO),
    /** A session ended without being asked to: it was too old, or the issuer gives no more tokens for it. */
    SESSION_ENDED(Level.INFO),
    /** A token was brought that is not accepted. */
    TOKEN_REFUSED(Level.WARN),
    /** A token is good but does not say who acts. */
    TOKEN_UNUSABLE(Level.WARN),
    /** Somebody known asked for what is not theirs to do. */
    FORBIDDEN(Level.WARN),
    /** Somebody known asked for something that does not exist, or not for them. */
    NOT_THERE_FOR_THEM(Level.INFO),
    /** A request came by somebody's session, but not from our own pages. */
    CROSS_SITE_REFUSED(Level.WARN),
    /** Somebody asks more often than is allowed. */
    RATE_LIMITED(Level.WARN),
    /** An operator has changed something. */
    ADMIN_ACTION(Level.INFO);

    private final Level level;

    SecurityEvent(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }
}
