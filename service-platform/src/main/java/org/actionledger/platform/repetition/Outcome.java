package org.actionledger.platform.repetition;

/** What becomes of a request once it is answered. */
enum Outcome {
    /** It was decided, for or against: each repetition is answered the same. */
    KEEP,
    /** It was not understood, or not let in, and nothing came of it: the key is as good as new, also for what is put right. */
    FORGET,
    /** Something failed, and it may or may not have happened: a repetition finds out. */
    RELEASE;

    /** {@code takenOver} where an earlier attempt may have come to something that this one did not see. */
    static Outcome of(int status, boolean takenOver) {
        return switch (status) {
            case 404, 409, 410, 412, 422 -> KEEP;
            default -> {
                if (status >= 500) {
                    yield RELEASE;
                }
                if (status >= 400) {
                    yield takenOver ? RELEASE : FORGET;
                }
                yield KEEP;
            }
        };
    }
}
