package org.actionledger.query.platform;

/** What sort of reading is recorded. */
public enum ReadKind {
    /** How an action came to be as it is. */
    AUDIT_TRAIL,
    /** An action rebuilt step by step. */
    REPLAY,
    /** Anything taken away as a file. */
    EXPORT,
    /** A list across partnerships and agencies. */
    NATIONAL_LIST,
    /** The readings themselves. */
    READS
}
