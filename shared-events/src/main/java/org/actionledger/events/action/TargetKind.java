package org.actionledger.events.action;

/** What sort of promise a target date is. */
public enum TargetKind {
    DUE,
    ONGOING,
    RECURRING,
    NOT_APPLICABLE,
    /** The wording could not be read; it stands as it was written, for a person to look at. */
    UNKNOWN
}
