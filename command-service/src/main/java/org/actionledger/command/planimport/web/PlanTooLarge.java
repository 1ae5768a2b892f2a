package org.actionledger.command.planimport.web;

/** The file is larger than a plan may be. */
class PlanTooLarge extends RuntimeException {

    static final long MOST_BYTES = 8 * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    PlanTooLarge() {
        super("A plan's file has at most 8 MB (8,388,608 bytes).", null, false, false);
    }
}
