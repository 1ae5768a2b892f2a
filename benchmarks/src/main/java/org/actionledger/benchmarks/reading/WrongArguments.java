package org.actionledger.benchmarks.reading;

/** The program was called with something it cannot use; the message says what. */
final class WrongArguments extends Exception {

    private static final long serialVersionUID = 1L;

    WrongArguments(String message) {
        super(message);
    }
}
