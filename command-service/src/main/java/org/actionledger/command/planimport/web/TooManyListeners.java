package org.actionledger.command.planimport.web;

/** So many follow imports on this instance that one more would be too many. */
class TooManyListeners extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyListeners() {
        super(
                ProgressListeners.MOST
                        + " listeners follow imports here already; ask for the progress as JSON, or again.",
                null,
                false,
                false);
    }
}
