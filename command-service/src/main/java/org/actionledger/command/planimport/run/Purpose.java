package org.actionledger.command.planimport.run;

/** What a run is for. */
public enum Purpose {
    /** It takes over a plan that was confirmed. */
    CONFIRMATION,
    /** It undoes what an import did. */
    REVERSAL
}
