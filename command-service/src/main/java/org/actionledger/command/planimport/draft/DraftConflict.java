package org.actionledger.command.planimport.draft;

/** What was asked of a draft does not fit how it stands. */
public class DraftConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final long version;

    /** {@code version} which the draft has now. */
    DraftConflict(Why why, long version, String detail) {
        super(detail, null, false, false);
        this.why = why;
        this.version = version;
    }

    /** Why it does not fit. */
    public enum Why {
        /** The ledger has moved on since it was read; it is read anew. */
        OUT_OF_DATE,
        /** It asks something without which it cannot be read. */
        ASKS,
        /** It is confirmed and can no longer be changed. */
        CONFIRMED
    }

    public Why why() {
        return why;
    }

    public long version() {
        return version;
    }
}
