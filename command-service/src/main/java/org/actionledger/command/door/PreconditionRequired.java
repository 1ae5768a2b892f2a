package org.actionledger.command.door;

/** Something is to be changed, and it is not said which version of it was seen. */
class PreconditionRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreconditionRequired() {
        super("If-Match names no version", null, false, false);
    }
}
