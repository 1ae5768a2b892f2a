package org.actionledger.standalone.transfer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Compares the events in both stores one by one, in their order. */
class Comparison implements Consumer<LedgerEvent> {

    private final Supplier<LedgerEvent> served;
    private long compared;

    /** {@code served} hands out the events of Axon Server from the first on. */
    Comparison(Supplier<LedgerEvent> served) {
        this.served = served;
    }

    /** The next event of PostgreSQL; throws {@link Stopped} where that of Axon Server is not the same. */
    @Override
    public void accept(LedgerEvent ours) {
        LedgerEvent theirs = served.get();
        Optional<String> difference = ours.difference(theirs);
        if (difference.isPresent()) {
            throw new Stopped(
                    Ending.OTHER_EVENTS,
                    "Axon Server holds other events than PostgreSQL. The first that differs is number "
                            + (compared + 1) + ", by its " + difference.get() + ": PostgreSQL has " + named(ours)
                            + ", Axon Server has " + named(theirs) + ". Give an Axon Server (or a context of one)"
                            + " that is empty, or that this program has begun to fill from this very database.");
        }
        compared++;
    }

    private static String named(LedgerEvent event) {
        return event.id() + " (" + event.payloadType() + ", " + event.sequence() + " of " + event.aggregateId()
                + ", recorded " + event.recordedAt() + ")";
    }
}
