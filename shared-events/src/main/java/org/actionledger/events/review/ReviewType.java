package org.actionledger.events.review;

/** The kinds of review whose actions are followed. */
public enum ReviewType {
    /** Domestic homicide review. */
    DHR,
    /** Domestic abuse related death review, the name the law now uses. */
    DARDR,
    /** Safeguarding adults review. */
    SAR,
    /** Child safeguarding practice review. */
    CSPR,
    /** Mental health homicide review. */
    MHHR
}
