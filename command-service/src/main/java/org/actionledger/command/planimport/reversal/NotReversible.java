package org.actionledger.command.planimport.reversal;

/** There is nothing to undo, or not yet. */
public class NotReversible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReversible(String detail) {
        super(detail, null, false, false);
    }
}
