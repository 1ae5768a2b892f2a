package org.actionledger.query.platform;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
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

    private final List<Projection> projections;
    private final EventStore events;
    private final LastEvents lastEvents;
    private final StoredTokens tokens;
    private final Head head;
    private final Refolds refolds;
    private final Refolding refolding;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable Landmark noted;

    SetBack(
            List<Projection> projections,
            EventStore events,
            LastEvents lastEvents,
            StoredTokens tokens,
            Head head,
            Refolds refolds,
            Refolding refolding,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.events = events;
        this.lastEvents = lastEvents;
        this.tokens = tokens;
        this.head = head;
        this.refolds = refolds;
        this.refolding = refolding;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Before this instance begins to read. */
    void lookAtStart() {
        if (isLandmarkGone() || isTokenBeyondEnd()) {
            beginAnew();
        }
    }

    /** While it reads. */
    void look() {
        if (isLandmarkGone()) {
            beginAnew();
        } else {
            lastEvents.newest().filter(newest -> !newest.equals(noted)).ifPresent(this::note);
        }
    }

    private boolean isLandmarkGone() {
        return landmark().filter(landmark -> !isThere(landmark)).isPresent();
    }

    private boolean isThere(Landmark landmark) {
        DomainEventStream found = events.readEvents(landmark.aggregateIdentifier(), landmark.sequenceNumber());
        if (!found.hasNext()) {
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
            noted = newest;
        } else {
            lastEvents.forget(); // another instance has noticed it first
        }
    }

    /** One instance does it; the others find that the tables are of no version. */
    private void beginAnew() {
        boolean begun = Boolean.TRUE.equals(transaction.execute(_ -> {
            jdbc.execute("lock table processing.projection in exclusive mode");
            if (!isLandmarkGone() && !isTokenBeyondEnd()) {
                return false;
            }
            jdbc.update("delete from processing.landmark");
            jdbc.update("update processing.projection set version = 0");
            jdbc.update("delete from processing.token_entry");
            return true;
        }));
        if (begun) {
            LOGGER.error(
                    "the event store was set back: it does not hold events that projections have read. All projections"
                            + " are made again from the events it holds, the last at {}, and answer nothing until then."
                            + " Restart the command services if they have run since: they may remember what is gone",
                    head.position());
            for (Projection projection : projections) {
                refolds.of(projection.name()).ifPresent(refolding::cancel);
                refolding.replace(projection);
            }
        }
    }
}
