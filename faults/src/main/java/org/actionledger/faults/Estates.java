package org.actionledger.faults;

import org.jspecify.annotations.Nullable;

/** Keeps an installation that has come through a fault for the next that needs one like it. */
final class Estates implements AutoCloseable {

    private final @Nullable AxonServer axonServer;
    private @Nullable Estate running;
    private int started;

    Estates(@Nullable AxonServer axonServer) {
        this.axonServer = axonServer;
    }

    Estate like(Layout layout) throws Exception {
        Estate there = running;
        if (there != null && there.layout().equals(layout)) {
            return there;
        }
        close();
        Estate fresh = new Estate("faults-" + ++started, layout, axonServer);
        running = fresh;
        return fresh;
    }

    @Override
    public void close() throws Exception {
        Estate there = running;
        running = null;
        if (there != null) {
            there.close();
        }
    }
}
