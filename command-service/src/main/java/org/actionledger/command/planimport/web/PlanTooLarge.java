package org.actionledger.command.planimport.web;

/** The file is larger than a plan may be. */
class PlanTooLarge extends RuntimeException {

    static final long MOST_BYTES = 5 * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    PlanTooLarge() {
        super("A plan's file has at most 5 MB (5,242,880 bytes).", null, false, false);
    }
}
