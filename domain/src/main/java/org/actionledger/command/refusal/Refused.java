package org.actionledger.command.refusal;

/** A command was refused for a named reason, and nothing changed. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public Refused(Refusal refusal) {
        this(refusal, refusal.sentence());
    }

    /** {@code detail} says what the matter was in this very case, in a sentence for people. */
    public Refused(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Refuses when the condition holds. */
    public static void refuseIf(boolean condition, Refusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
