package org.actionledger.standalone.transfer;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects events until there are enough for one transaction of Axon Server, which takes all of them or none. */
class Batch {

    static final int MOST_EVENTS = 500;
    static final int MOST_BYTES = 1_000_000;

    private final Consumer<List<Event>> full;
    private final List<Event> events = new ArrayList<>();
    private int bytes;

    /** {@code full} is handed what goes together. */
    Batch(Consumer<List<Event>> full) {
        this.full = full;
    }

    void add(Event event) {
        int size = event.getSerializedSize();
        if (events.size() == MOST_EVENTS || (!events.isEmpty() && bytes + size > MOST_BYTES)) {
            send();
        }
        events.add(event);
        bytes += size;
    }

    /** What is left. */
    void end() {
        if (!events.isEmpty()) {
            send();
        }
    }

    private void send() {
        full.accept(List.copyOf(events));
        events.clear();
        bytes = 0;
    }
}
