package org.actionledger.events.recommendation;

/** Whose recommendation it is. */
public enum Origin {
    /** The review panel's. */
    PANEL,
    /** An agency's own, from its individual management review. */
    AGENCY
}
