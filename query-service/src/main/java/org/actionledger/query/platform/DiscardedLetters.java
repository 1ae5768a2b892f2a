package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.repetition.Once;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives dead letters up, and keeps who did so and why. */
@Component
class DiscardedLetters {

    private final DeadLetterOffice office;
    private final Processors processors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;

    DiscardedLetters(
            DeadLetterOffice office,
            Processors processors,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.office = office;
        this.processors = processors;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.meters = meters;
        processors.projections().forEach(projection -> counter(projection.name()));
    }

    /**
     * A dead letter that was given up.
     *
     * @param aggregateId the stream it belongs to
     * @param version its number in that stream, from 0
     * @param attempts how often the projection had tried to take it
     * @param cause the last failure
     * @param reason why it was given up, as the operator says
     * @param discardedBy the operator's id at the issuer of tokens
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Discarded(
            String eventId,
            String aggregateId,
            @Nullable Long version,
            String type,
            Instant recordedAt,
            int attempts,
            @Nullable String cause,
            String reason,
            String discardedBy,
            Instant discardedAt) {}

    /** The letter is gone and its discard recorded, or neither. */
    Discarded discard(Projection projection, String eventId, String reason, Actor operator) {
        Discarded discarded = transaction.execute(_ -> Once.does(
                () -> discardNow(projection, eventId, reason, operator),
                Discarded::eventId,
                _ -> latest(projection, eventId)));
        counter(projection.name()).increment();
        return discarded;
    }

    private Counter counter(String projection) {
        return Counter.builder("action_ledger.projection.dead.letters.discarded")
                .description("Events that operators have given up")
                .tag("projection", projection)
                .register(meters);
    }

    private Discarded discardNow(Projection projection, String eventId, String reason, Actor operator) {
        mustBeFirstOfItsStream(projection, eventId);
        DeadLetter<? extends EventMessage<?>> letter =
                office.find(projection, eventId).orElseThrow(() -> unknown(eventId));
        Discarded record = record(letter, reason, operator);
        add(projection, record);
        processors.deadLetters(projection).evict(letter);
        return record;
    }

    /** Waits for a retry that is under way, and holds off the next. */
    private void mustBeFirstOfItsStream(Projection projection, String eventId) {
        boolean first = jdbc.sql("""
            select not exists (
                select from processing.dead_letter_entry before
                where before.processing_group = letter.processing_group
                    and before.sequence_identifier = letter.sequence_identifier
                    and before.sequence_index < letter.sequence_index)
            from processing.dead_letter_entry letter
            where letter.processing_group = ? and letter.event_identifier = ?
            for update\
            """)
                .param(projection.name())
                .param(eventId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> unknown(eventId));
        if (!first) {
            throw Declined.because(
                    Declined.Rule.LETTER_WAITS,
                    HttpStatus.CONFLICT,
                    "That event was never tried: it waits behind another of its stream. See to that one first.");
        }
    }

    static Declined unknown(String eventId) {
        return Declined.unknown("dead letter with event " + eventId);
    }

    private Discarded record(DeadLetter<? extends EventMessage<?>> dead, String reason, Actor operator) {
        Letter letter = Letter.of(dead);
        return new Discarded(
                letter.eventId(),
                Letter.stream(dead),
                letter.version(),
                letter.type(),
                letter.recordedAt(),
                letter.attempts(),
                letter.cause(),
                reason,
                operator.id(),
                clock.instant());
    }

    private void add(Projection projection, Discarded record) {
        jdbc.sql("""
            insert into processing.discarded_letter (processing_group, event_id, stream, version, event_type, recorded_at,
                attempts, cause, reason, discarded_by, discarded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(projection.name())
                .param(record.eventId())
                .param(record.aggregateId())
                .param(record.version())
                .param(record.type())
                .param(record.recordedAt().atOffset(ZoneOffset.UTC))
                .param(record.attempts())
                .param(record.cause())
                .param(record.reason())
                .param(record.discardedBy())
                .param(record.discardedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    long count(Projection projection) {
        return jdbc.sql("select count(*) from processing.discarded_letter where processing_group = ?")
                .param(projection.name())
                .query(Long.class)
                .single();
    }

    /** The latest first, at most so many. */
    List<Discarded> latest(Projection projection, int limit) {
        return jdbc.sql("""
            select * from processing.discarded_letter where processing_group = ? order by discard_id desc limit ?\
            """)
                .param(projection.name())
                .param(limit)
                .query((row, _) -> discarded(row))
                .list();
    }

    private Discarded latest(Projection projection, String eventId) {
        return jdbc.sql("""
            select * from processing.discarded_letter where processing_group = ? and event_id = ?
            order by discard_id desc limit 1\
            """)
                .param(projection.name())
                .param(eventId)
                .query((row, _) -> discarded(row))
                .single();
    }

    private static Discarded discarded(ResultSet row) throws SQLException {
        return new Discarded(
                row.getString("event_id"),
                row.getString("stream"),
                row.getObject("version", Long.class),
                row.getString("event_type"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("cause"),
                row.getString("reason"),
                row.getString("discarded_by"),
                row.getObject("discarded_at", OffsetDateTime.class).toInstant());
    }
}
