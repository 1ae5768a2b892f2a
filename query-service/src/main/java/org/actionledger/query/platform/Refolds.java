package org.actionledger.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The table of refolds, over which all instances of the service agree who works on which. An instance that says nothing for {@link #PATIENCE}
 * is taken for dead, and another goes on where it stopped.
 */
@Component
class Refolds {

    static final String PATIENCE = "10 seconds";

    private static final String ALL =
            "select f.*, (select count(*) from processing.refused r where r.refold = f.number) as refused"
                    + " from processing.refold f where ";

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final Clock clock;
    private final String self = UUID.randomUUID().toString();

    Refolds(JdbcTemplate jdbc, Serializer serializer, Clock clock) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** The first event of a stream that a fresh fold could not take; it passes over what follows in that stream. */
    record Refusal(String stream, String eventId, long sequence, String cause) {}

    /** A new one; nothing where one of that projection is under way. */
    Optional<Refold> start(Projection projection, Purpose purpose, String by) {
        return jdbc
                .query(
                        "insert into processing.refold (projection, purpose, version, asked_by, started_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing returning number",
                        (row, _) -> row.getLong(1),
                        projection.name(),
                        purpose.name(),
                        projection.version(),
                        by,
                        now())
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    Optional<Refold> find(long number) {
        return query("f.number = ?", number).stream().findFirst();
    }

    /** The one that is under way. */
    Optional<Refold> of(String projection) {
        return query("f.projection = ? and f.ended_at is null", projection).stream()
                .findFirst();
    }

    /** The last ones, youngest first. */
    List<Refold> last(String projection, Purpose purpose, int limit) {
        return query(
                "f.projection = ? and f.purpose = ? order by f.number desc limit " + limit, projection, purpose.name());
    }

    /** The last check that came to its end; nothing before the first. */
    Optional<Refold> lastCheck(String projection) {
        return query("f.projection = ? and f.state = 'COMPARED' order by f.number desc limit 1", projection).stream()
                .findFirst();
    }

    /**
     * Takes on those that nobody works on, of versions that this release fills, and those of this instance that are not in its hand; with what
     * is in its hand no more than one instance's share.
     *
     * @param instances how many share them
     */
    List<Refold> takeOn(Collection<Projection> projections, Collection<Long> inHand, int instances) {
        List<Long> taken = jdbc.query(
                "with open as (select number from processing.refold where ended_at is null and (projection, version)"
                    + " in (select * from unnest(?::text[], ?::integer[]))) update processing.refold set worker = ?,"
                    + " alive_at = now() where number in (select number from processing.refold where number in (select"
                    + " number from open) and ended_at is null and number <> all (?::bigint[]) and (worker is null or"
                    + " worker = ? or alive_at < now() - ?::interval) order by number limit (select greatest(0,"
                    + " ceil(count(*)::numeric / ?) - ?)::bigint from open) for update skip locked) returning number",
                (row, _) -> row.getLong(1),
                projections.stream().map(Projection::name).toArray(String[]::new),
                projections.stream().map(Projection::version).toArray(Integer[]::new),
                self,
                inHand.toArray(Long[]::new),
                self,
                PATIENCE,
                instances,
                inHand.size());
        return taken.stream().flatMap(number -> find(number).stream()).toList();
    }

    /** Says that this instance is alive. One that is locked is just being worked on, which says so too. */
    void stayAlive() {
        jdbc.update(
                "update processing.refold set alive_at = now() where number in (select number from processing.refold"
                        + " where worker = ? and ended_at is null for update skip locked)",
                self);
    }

    /** Leaves what this instance works on to others. */
    void leave() {
        jdbc.update("update processing.refold set worker = null where worker = ? and ended_at is null", self);
    }

    /** Makes sure that it is still this instance's, and that it stays so until the transaction ends. */
    void hold(Refold refold) {
        ofMine(
                refold,
                jdbc.queryForList(
                                "select number from processing.refold where number = ? and worker = ? and ended_at is"
                                        + " null for update",
                                Long.class,
                                refold.number(),
                                self)
                        .size());
    }

    /** So much was read, in the transaction that also holds the rows made of it. */
    void advance(Refold refold, TrackingToken token, int events, long millis) {
        SerializedObject<byte[]> serialized = serializer.serialize(token, byte[].class);
        ofMine(
                refold,
                jdbc.update(
                        "update processing.refold set alive_at = now(), token = ?, token_type = ?, position = ?,"
                            + " events = events + ?, worked_millis = worked_millis + ? where number = ? and worker = ?"
                            + " and ended_at is null",
                        serialized.getData(),
                        serialized.getType().getName(),
                        Places.of(token),
                        events,
                        millis,
                        refold.number(),
                        self));
    }

    void refuse(Refold refold, Refusal refusal) {
        jdbc.update(
                "insert into processing.refused (refold, stream, event_id, sequence_number, cause) values (?, ?, ?, ?,"
                        + " ?)",
                refold.number(),
                refusal.stream(),
                refusal.eventId(),
                refusal.sequence(),
                refusal.cause());
    }

    Map<String, Refusal> refusals(Refold refold) {
        Map<String, Refusal> refusals = new HashMap<>();
        jdbc.query(
                "select stream, event_id, sequence_number, cause from processing.refused where refold = ?",
                row -> {
                    refusals.put(
                            row.getString(1),
                            new Refusal(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
                },
                refold.number());
        return refusals;
    }

    /** The events without which operators had the projection go on. */
    Set<String> givenUp(String projection) {
        return Set.copyOf(jdbc.query(
                "select distinct event_id from processing.discarded_letter where processing_group = ?",
                (row, _) -> row.getString(1),
                projection));
    }

    /** The end of one that this instance works on. */
    void end(Refold refold, Refold.State state, @Nullable Long differences, @Nullable String failure) {
        ofMine(
                refold,
                jdbc.update(
                        "update processing.refold set state = ?, differences = ?, failure = ?, ended_at = ? where"
                                + " number = ? and worker = ? and ended_at is null",
                        state.name(),
                        differences,
                        failure,
                        now(),
                        refold.number(),
                        self));
    }

    /** Ends it whoever works on it, once the batch in hand is done; false if it has ended already. */
    boolean cancel(Refold refold) {
        return jdbc.update(
                        "update processing.refold set state = 'CANCELLED', ended_at = ? where number = ? and ended_at"
                                + " is null",
                        now(),
                        refold.number())
                == 1;
    }

    private static void ofMine(Refold refold, int rows) {
        if (rows == 0) {
            throw new Refold.Lost(refold.number());
        }
    }

    private List<Refold> query(String condition, Object... parameters) {
        return jdbc.query(ALL + condition, (row, _) -> refold(row), parameters);
    }

    private Refold refold(ResultSet row) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Refold(
                row.getLong("number"),
                row.getString("projection"),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("version"),
                Refold.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                token(row.getBytes("token"), row.getString("token_type")),
                row.getLong("position"),
                row.getLong("events"),
                row.getLong("worked_millis"),
                row.getLong("refused"),
                row.getObject("differences", Long.class),
                row.getString("failure"));
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
        return token == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
