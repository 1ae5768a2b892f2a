package org.actionledger.query.overdue;

/** A rating to look for; {@code NONE} finds what was never rated, which is not the same as red. */
enum RagOrNone {
    RED,
    AMBER,
    GREEN,
    NONE
}
