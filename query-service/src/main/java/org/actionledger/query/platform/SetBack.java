package org.actionledger.query.platform;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that the event store was set back: that an older copy of it was restored, and the projections tell of events that it does not hold.
 * They would go on telling of them, and pass over the events that take their places. So from that moment on their tables are of no version:
 * nothing is answered from them and nothing added to them until they are made again from the events there are.
 *
 * <p>It is seen by an event that was read and is gone, which is looked at each second, or at the start by a token that is beyond the end of
 * the store.
 */
@Component
class SetBack {

    private static final Logger LOGGER = LoggerFactory.getLogger(SetBack.class);

    private static final int PATIENCE_SECONDS = 5;

    private final List<Projection> projections;
    private final EventStore events;
    private final LastEvents lastEvents;
    private final StoredTokens tokens;
    private final Head head;
    private final Refolding refolding;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean tokensFit;

    SetBack(
            List<Projection> projections,
            EventStore events,
            LastEvents lastEvents,
            StoredTokens tokens,
            Head head,
            Refolding refolding,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.events = events;
        this.lastEvents = lastEvents;
        this.tokens = tokens;
        this.head = head;
        this.refolding = refolding;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** When this instance starts. */
    void lookAtStart() {
        tokensFit = false;
        look();
    }

    /** While it runs; by one thread at a time. */
    void look() {
        Optional<Landmark> known = landmark();
        if (isGone(known) || (!tokensFit && isTokenBeyondEnd())) {
            beginAnew();
        } else {
            lastEvents
                    .newest()
                    .filter(newest -> known.isEmpty() || known.get().place() < newest.place())
                    .ifPresent(this::note);
        }
        tokensFit = true; // if the store was not there at the start, they are looked at once it is
    }

    private boolean isGone(Optional<Landmark> known) {
        return known.filter(landmark -> !isThere(landmark)).isPresent();
    }

    private boolean isThere(Landmark landmark) {
        DomainEventStream found = events.readEvents(landmark.aggregateIdentifier(), landmark.sequenceNumber());
        if (!found.hasNext()) {
            if (Thread.currentThread().isInterrupted()) {
                // a stream that comes over a network then says that there is nothing
                throw new IllegalStateException("interrupted while looking for an event");
            }
            return false;
        }
        DomainEventMessage<?> event = found.next();
        return event.getIdentifier().equals(landmark.eventIdentifier());
    }

    private boolean isTokenBeyondEnd() {
        OptionalLong farthest = projections.stream()
                .flatMap(projection -> tokens.of(projection.name()).stream())
                .mapToLong(StoredTokens.Stored::position)
                .max();
        return farthest.isPresent() && farthest.getAsLong() > head.position();
    }

    private Optional<Landmark> landmark() {
        return jdbc
                .query(
                        "select place, event_identifier, aggregate_identifier, sequence_number from"
                                + " processing.landmark",
                        (row, _) -> new Landmark(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .stream()
                .findFirst();
    }

    private void note(Landmark newest) {
        if (isThere(newest)) {
            jdbc.update(
                    "insert into processing.landmark as known (place, event_identifier, aggregate_identifier,"
                            + " sequence_number) values (?, ?, ?, ?) on conflict (only_one) do update set place ="
                            + " excluded.place, event_identifier = excluded.event_identifier, aggregate_identifier ="
                            + " excluded.aggregate_identifier, sequence_number = excluded.sequence_number where"
                            + " known.place < excluded.place",
                    newest.place(),
                    newest.eventIdentifier(),
                    newest.aggregateIdentifier(),
                    newest.sequenceNumber());
        } else {
            lastEvents.forget(newest); // of before the store was set back
        }
    }

    /**
     * One instance does it; the others find that the tables are of no version. Neither a batch nor a switch is under way meanwhile, and to
     * processors that sleep through all of it, it is a new division.
     */
    private void beginAnew() {
        boolean begun = Boolean.TRUE.equals(transaction.execute(_ -> {
            projections.forEach(projection -> ProjectionLock.takeAlone(projection.name(), PATIENCE_SECONDS, jdbc));
            jdbc.execute("lock table processing.projection in exclusive mode"); // other instances start, too
            if (!isGone(landmark()) && !isTokenBeyondEnd()) {
                return false;
            }
            jdbc.update("delete from processing.landmark");
            jdbc.update("update processing.projection set version = 0, division = division + 1");
            jdbc.update("delete from processing.token_entry where processor_name <> '__config'");
            projections.forEach(refolding::startOver);
            return true;
        }));
        if (begun) {
            LOGGER.error(
                    "the event store was set back: it does not hold events that projections have read. All projections"
                            + " are made again from the events it holds, the last at {}, and answer nothing until then."
                            + " Restart the command services if they have run since: they may remember what is gone",
                    head.position());
        }
    }
}
