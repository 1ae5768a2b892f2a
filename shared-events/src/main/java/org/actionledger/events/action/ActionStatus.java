package org.actionledger.events.action;

/** How far an action has come. Overdue is no status: it is a fact about a day. */
public enum ActionStatus {
    /** Written down, no lead agency yet. */
    PROPOSED,
    /** A lead agency has it, nothing reported. */
    ASSIGNED,
    IN_PROGRESS,
    /** Some parts are done, and said to be. */
    PARTLY_COMPLETED,
    /** The agency says done; the partnership has not agreed yet. */
    COMPLETION_REPORTED,
    CLOSED,
    /** It should never have been entered. It can be looked at, and counts in no list and no figure. */
    WITHDRAWN;

    /** Whether something is still to be done: only such an action can be overdue. */
    public boolean isOpen() {
        return this != COMPLETION_REPORTED && this != CLOSED && this != WITHDRAWN;
    }
}
