package org.actionledger.platform.away;

/**
 * Nobody answered whether a command was carried out: Axon Server, or who decided it, went away meanwhile. It may have been, or may yet be; so it
 * is safe to send the same message again only if it is looked for in the store before it is decided.
 */
public class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String why, Throwable cause) {
        super(why, cause);
    }

    public OutcomeUnknown(String why) {
        super(why);
    }
}
