package org.actionledger.query.platform;

import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the processors of this instance run, or rest: because another release has switched a projection to its version, or because operators
 * have ordered so; those that an error has stopped go on. What is to be divided is divided while they rest.
 */
@Component
class Keeper {

    private static final Logger LOGGER = LoggerFactory.getLogger(Keeper.class);

    private final Processors processors;
    private final Versions versions;
    private final Orders orders;
    private final Divisions divisions;
    private final Dividing dividing;
    private final SegmentReports reports;
    private final StoredTokens tokens;
    private final Head head;
    private final ReentrantLock keeping = new ReentrantLock();

    Keeper(
            Processors processors,
            Versions versions,
            Orders orders,
            Divisions divisions,
            Dividing dividing,
            SegmentReports reports,
            StoredTokens tokens,
            Head head) {
        this.processors = processors;
        this.versions = versions;
        this.orders = orders;
        this.divisions = divisions;
        this.dividing = dividing;
        this.reports = reports;
        this.tokens = tokens;
        this.head = head;
    }

    void look() {
        versions.look();
        orders.look();
    }

    /** Changes what is not as it should be; true where that takes a while and should soon be looked at again. */
    boolean keep(Projection projection) {
        keeping.lock();
        try {
            Orders.Order order = orders.of(projection.name());
            keep(projection, order);
            reports.tell(projection);
            return processors.rests(projection)
                    && (!processors.isAtRest(projection)
                            || order.segments() != null
                            || (versions.holds(projection) && order.run()));
        } finally {
            keeping.unlock();
        }
    }

    private void keep(Projection projection, Orders.Order order) {
        boolean mayRun = versions.holds(projection) && order.run();
        if (!processors.rests(projection)) {
            if (!mayRun || !divisions.isCurrent(projection.name(), order.division())) {
                processors.rest(projection);
            } else if (waitsAfterError(projection)) {
                long end = head.position(); // throws while the store is away
                LOGGER.info(
                        "projection {} stopped after an error and goes on; the event store ends at {}",
                        projection.name(),
                        end);
                processors.rest(projection); // and is resumed as soon as it does
            }
        } else if (processors.isAtRest(projection)) {
            if (order.segments() != null) {
                dividing.attempt(projection);
            } else if (mayRun) {
                divisions.forget(projection.name());
                processors.resume(projection);
            }
        }
    }

    /**
     * After errors a processor waits for up to a minute; nobody need wait so long for a store that is back. One whose segments are all with
     * others has nothing to do, and says for ever that it had an error.
     */
    private boolean waitsAfterError(Projection projection) {
        StreamingEventProcessor processor = processors.of(projection);
        return processor.isRunning()
                && processor.isError()
                && tokens.of(projection.name()).stream()
                        .map(StoredTokens.Stored::owner)
                        .anyMatch(owner -> owner == null || owner.equals(SegmentReports.SELF));
    }
}
