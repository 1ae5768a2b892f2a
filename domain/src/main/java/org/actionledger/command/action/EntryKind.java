package org.actionledger.command.action;

/** What sort of entry it is, and whether it has a text or a rating that could be wrong. */
public enum EntryKind {
    PROGRESS(true, true),
    MILESTONE(false, false),
    ASSURANCE(true, true),
    COMPLETION(true, false),
    CLOSURE(true, false);

    private final boolean hasText;
    private final boolean hasRating;

    EntryKind(boolean hasText, boolean hasRating) {
        this.hasText = hasText;
        this.hasRating = hasRating;
    }

    boolean hasText() {
        return hasText;
    }

    boolean hasRating() {
        return hasRating;
    }
}
