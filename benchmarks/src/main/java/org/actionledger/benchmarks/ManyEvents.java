package org.actionledger.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.trial.Database;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import tools.jackson.databind.ObjectMapper;

/**
 * Copies a made-up country into the event store: partnerships with reviews, recommendations, and actions of many agencies. A third of
 * the actions is closed, the others are open; targets lie two years around the first day. The same seed gives the same country.
 */
final class ManyEvents implements AutoCloseable {

    static final int AGENCIES = 200;
    private static final int ACTIONS_PER_RECOMMENDATION = 4;
    private static final int RECOMMENDATIONS_PER_REVIEW = 25;
    private static final Instant BEGINNING = Instant.parse("2025-01-01T09:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final String SENTENCE =
            "Supervisors sampled twelve files, spoke with every practitioner concerned and agreed what changes next. ";

    private final ObjectMapper json = EventJson.builder().build();
    private final Random random = new Random(7);
    private final Connection connection;
    private final OutputStream rows;
    private final AgencyId[] agencies = new AgencyId[AGENCIES];
    private Instant recordedAt = BEGINNING;
    private final List<Open> open = new ArrayList<>();
    private long written;

    /** An action that was not closed; {@code version} is that of its next event. */
    record Open(ActionId action, AgencyId lead, int version) {

        Open next() {
            return new Open(action, lead, version + 1);
        }
    }

    ManyEvents(Database database) throws SQLException {
        connection = database.connect();
        rows = new BufferedOutputStream(
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "copy eventstore.domain_event_entry (aggregate_identifier, sequence_number, type, time_stamp,"
                                + " event_identifier, payload_type, payload_revision, payload, meta_data) from stdin"),
                1 << 16);
    }

    /** Writes so many actions, each with so many progress updates, and all they need; returns how many events that were. */
    long write(int actions, int updatesPerAction) throws IOException {
        for (int i = 0; i < AGENCIES; i++) {
            agencies[i] = new AgencyId(uuid());
            AgencyKind kind = i % 10 == 0 ? AgencyKind.PARTNERSHIP : AgencyKind.values()[1 + i % 8];
            event(
                    agencies[i],
                    "Agency",
                    0,
                    null,
                    new AgencyRegistered(agencies[i], "Agency " + i, kind, List.of("A" + i), null, null));
        }
        for (int review = 0; remaining(actions, review) > 0; review++) {
            writeReview(review, Math.min(remaining(actions, review), perReview()), updatesPerAction);
        }
        return written;
    }

    /** The agency at that position of the made-up country. */
    AgencyId agency(int position) {
        return agencies[position];
    }

    List<Open> open() {
        return open;
    }

    /** The instant at which half of the events had been recorded. */
    Instant halfTime() {
        return BEGINNING.plus(Duration.between(BEGINNING, recordedAt).dividedBy(2));
    }

    /** One more progress update of each action. */
    void writeUpdates(List<Open> actions) throws IOException {
        for (Open to : actions) {
            event(to.action, "Action", to.version, to.lead, progress(to.action));
        }
    }

    private static int perReview() {
        return ACTIONS_PER_RECOMMENDATION * RECOMMENDATIONS_PER_REVIEW;
    }

    private static int remaining(int actions, int review) {
        return actions - review * perReview();
    }

    private void writeReview(int position, int actions, int updatesPerAction) throws IOException {
        ReviewId review = new ReviewId(uuid());
        AgencyId partnership = agencies[position * 10 % AGENCIES];
        String reference = "DHR" + position;
        event(
                review,
                "Review",
                0,
                partnership,
                new ReviewOpened(review, partnership, ReviewType.DHR, reference, null, null));
        RecommendationId recommendation = new RecommendationId(uuid());
        for (int i = 0; i < actions; i++) {
            int number = i / ACTIONS_PER_RECOMMENDATION + 1;
            if (i % ACTIONS_PER_RECOMMENDATION == 0) {
                recommendation = new RecommendationId(uuid());
                event(
                        recommendation,
                        "Recommendation",
                        0,
                        partnership,
                        new RecommendationRaised(
                                recommendation,
                                review,
                                partnership,
                                reference,
                                "" + number,
                                true,
                                SENTENCE,
                                List.of(),
                                null,
                                Scope.LOCAL,
                                List.of()));
            }
            String name = reference + "/" + number + "/" + (i % ACTIONS_PER_RECOMMENDATION + 1);
            writeAction(name, recommendation, review, partnership, updatesPerAction);
        }
    }

    private void writeAction(
            String reference, RecommendationId recommendation, ReviewId review, AgencyId partnership, int updates)
            throws IOException {
        ActionId action = new ActionId(uuid());
        AgencyId lead = agencies[random.nextInt(AGENCIES)];
        LocalDate due = FIRST_DAY.plusDays(random.nextInt(1460) - 730L);
        int version = 0;
        event(
                action,
                "Action",
                version++,
                partnership,
                new ActionAssigned(
                        action,
                        reference,
                        recommendation,
                        review,
                        partnership,
                        List.of(),
                        SENTENCE,
                        Scope.LOCAL,
                        null,
                        List.of(TargetDate.due(due)),
                        lead,
                        List.of(),
                        null,
                        today()));
        for (int i = 0; i < updates; i++) {
            event(action, "Action", version++, lead, progress(action));
        }
        if (random.nextInt(3) == 0) {
            event(action, "Action", version++, lead, new CompletionReported(action, SENTENCE, false, today()));
            event(
                    action,
                    "Action",
                    version,
                    partnership,
                    new ActionClosed(action, Closure.IMPLEMENTED, SENTENCE, List.of(), null, false, null, today()));
        } else {
            open.add(new Open(action, lead, version));
        }
    }

    private ActionEvent progress(ActionId action) {
        return new ProgressRecorded(
                action,
                random.nextInt(1_000_000) + " " + SENTENCE.repeat(3),
                Rag.values()[random.nextInt(3)],
                "Because of what was seen.",
                ActionStatus.IN_PROGRESS,
                List.of(),
                List.of(),
                List.of(),
                today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    private void event(Object aggregate, String type, long version, @Nullable AgencyId by, Object event)
            throws IOException {
        recordedAt = recordedAt.plus(15, ChronoUnit.SECONDS);
        String id = uuid().toString();
        Map<String, String> metadata =
                Provenance.of(new Actor("person-" + random.nextInt(999), Role.COORDINATOR, by, null));
        metadata.put(Provenance.CORRELATION_ID, id);
        metadata.put(Provenance.CAUSATION_ID, id);
        metadata.put(Provenance.COMMAND_ID, id);
        metadata.put(Provenance.SOURCE, "api");
        String row = String.join(
                "\t",
                aggregate.toString(),
                Long.toString(version),
                type,
                recordedAt.toString(),
                uuid().toString(),
                event.getClass().getName(),
                "1",
                bytes(event),
                bytes(metadata));
        rows.write(row.getBytes(StandardCharsets.US_ASCII));
        rows.write('\n');
        written++;
    }

    private String bytes(Object value) {
        return "\\\\x" + HexFormat.of().formatHex(json.writeValueAsBytes(value));
    }

    /** Version 7: the recorded millisecond, then chance. */
    private UUID uuid() {
        long time = recordedAt.toEpochMilli() << 16;
        return new UUID(time | 0x7000L | random.nextInt(1 << 12), (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }

    @Override
    public void close() throws IOException, SQLException {
        rows.close();
        connection.close();
    }
}
