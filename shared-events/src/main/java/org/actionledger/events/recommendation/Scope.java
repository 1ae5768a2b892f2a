package org.actionledger.events.recommendation;

/** How far a recommendation or an action reaches. */
public enum Scope {
    LOCAL,
    REGIONAL,
    NATIONAL
}
