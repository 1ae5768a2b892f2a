package org.actionledger.gateway;

import java.io.IOException;

/** What the client sends cannot be read to its end: it has gone, or sends more than is taken. No service is to blame. */
class ClientGone extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException why;

    ClientGone(IOException why) {
        super(why);
        this.why = why;
    }

    IOException why() {
        return why;
    }
}
