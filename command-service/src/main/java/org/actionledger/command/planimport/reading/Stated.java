package org.actionledger.command.planimport.reading;

/** What a plan states an action's status to be. */
public enum Stated {
    /** Nothing, or that nothing has begun. */
    NOTHING,
    ONGOING,
    PARTLY_COMPLETE,
    COMPLETE,
    /** Complete, and now standing practice. */
    COMPLETE_ONGOING,
    NOT_PROGRESSED,
    SUPERSEDED;

    boolean isComplete() {
        return this == COMPLETE || this == COMPLETE_ONGOING;
    }

    /** Whether an action with this status is at its end. */
    public boolean isEnd() {
        return isComplete() || this == NOT_PROGRESSED || this == SUPERSEDED;
    }
}
