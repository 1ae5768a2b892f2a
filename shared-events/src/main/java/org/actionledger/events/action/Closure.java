package org.actionledger.events.action;

/** How an action ended. */
public enum Closure {
    IMPLEMENTED,
    /** Now standing practice. */
    IMPLEMENTED_ONGOING,
    /** Declined or unworkable, with a reason. */
    NOT_PROGRESSED,
    /** Its place was taken by another action or recommendation. */
    SUPERSEDED
}
