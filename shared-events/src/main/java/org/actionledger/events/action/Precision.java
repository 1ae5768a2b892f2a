package org.actionledger.events.action;

/** How exactly a target date was worded. */
public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    /** No date could be read. */
    NONE
}
