package org.actionledger.command.planimport.draft;

/** How far a plan has come on its way into the ledger. */
public enum ImportState {
    /** It can be read and mended; nothing of it is in the ledger. */
    DRAFT,
    /** It is confirmed and being entered. */
    RUNNING,
    /** A rule refused a row: what came before is entered; it can be mended and confirmed again. */
    STOPPED,
    /** All of it is entered. */
    DONE,
    /** What it brought is being withdrawn. */
    REVERSING,
    /** What it brought is withdrawn, as far as nobody else had touched it. */
    REVERSED
}
