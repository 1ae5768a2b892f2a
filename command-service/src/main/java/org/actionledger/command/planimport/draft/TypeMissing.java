package org.actionledger.command.planimport.draft;

/** The partnership has no review of that reference, and it is not said what kind of review it is to be. */
public class TypeMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TypeMissing() {
        super("the review is new, and its type is missing", null, false, false);
    }
}
