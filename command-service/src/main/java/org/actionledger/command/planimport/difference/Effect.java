package org.actionledger.command.planimport.difference;

/** What a row of a plan does to the ledger. */
public enum Effect {
    /** It brings an action that the ledger does not have. */
    NEW,
    /** It says something else of an action than the ledger does. */
    CHANGED,
    /** It says nothing that the ledger does not say. */
    SAME,
    /** It may be an action that the ledger has, but which one cannot be told safely; nothing is done until that is said. */
    UNMATCHED
}
