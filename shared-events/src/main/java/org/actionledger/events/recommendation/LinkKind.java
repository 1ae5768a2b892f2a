package org.actionledger.events.recommendation;

/** How one recommendation stands to another. */
public enum LinkKind {
    REPEATS,
    SUPPORTS,
    CONFLICTS,
    SEE
}
