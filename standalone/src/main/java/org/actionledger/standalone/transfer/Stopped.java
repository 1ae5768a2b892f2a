package org.actionledger.standalone.transfer;

/** Says to whoever started the transfer why it does not go on, and what to do. */
class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ending ending;

    Stopped(Ending ending, String why) {
        super(why, null, false, false);
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}
