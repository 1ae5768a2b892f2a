package org.actionledger.standalone.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever in our own tables says how far somebody has read, or where an event stands. It is translated so that all go on in Axon Server
 * where they are in PostgreSQL, and may be translated again: a token says by its kind whose it is. What does not say so, and can be done
 * without, is forgotten.
 */
class KeptPlaces {

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final Order order;

    /** {@code serializer} is that of tokens. */
    KeptPlaces(JdbcTemplate jdbc, Serializer serializer, Order order) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.order = order;
    }

    /**
     * What was found.
     *
     * @param segments of projections that have begun to read
     * @param again how many events some of them will be handed once more, which changes nothing
     * @param letters events that a projection could not take
     */
    record Found(int segments, long again, int letters) {}

    /** To be called in a transaction; throws {@link Stopped} where a place cannot be translated. */
    Found translate() {
        refolds();
        List<Kept> segments = jdbc.query(
                "select processor_name, segment, token, token_type from processing.token_entry where processor_name <>"
                        + " '__config' and token is not null for update",
                (row, _) -> kept(row, 3, row.getString(1), row.getInt(2)));
        long again = 0;
        for (Kept segment : segments) {
            Translation translation = Translation.of(segment.token, order);
            SerializedObject<byte[]> token = serialized(translation);
            jdbc.update(
                    "update processing.token_entry set token = ?, token_type = ? where processor_name = ? and segment ="
                            + " ?",
                    token.getData(),
                    token.getType().getName(),
                    segment.name,
                    segment.number);
            again += translation.again();
        }
        int letters = letters();
        landmark();
        forget();
        return new Found(segments.size(), again, letters);
    }

    private record Kept(String name, long number, TrackingToken token) {}

    /** Rebuilds and checks that have begun. They fold into empty tables, where an event that comes twice may change something. */
    private void refolds() {
        List<Kept> refolds = jdbc.query(
                "select projection, number, token, token_type from processing.refold where ended_at is null and token"
                        + " is not null for update",
                (row, _) -> kept(row, 3, row.getString(1), row.getLong(2)));
        for (Kept refold : refolds) {
            Translation translation = Translation.of(refold.token, order);
            if (!translation.isExact()) {
                throw new Stopped(
                        Ending.IN_USE,
                        "A rebuild or check of " + refold.name + " (number " + refold.number + ") is in the middle of"
                                + " events that were stored out of order. Start the query service on PostgreSQL, let"
                                + " it end or cancel it (DELETE /api/v1/projections/" + refold.name + "/rebuilds/"
                                + refold.number + "), stop the service, and run this again.");
            }
            SerializedObject<byte[]> token = serialized(translation);
            jdbc.update(
                    "update processing.refold set token = ?, token_type = ?, position = ? where number = ?",
                    token.getData(),
                    token.getType().getName(),
                    translation.events(),
                    refold.number);
        }
    }

    /** A letter holds the place of its event. */
    private int letters() {
        List<String> events = jdbc.query(
                "select distinct event_identifier from processing.dead_letter_entry where token is not null",
                (row, _) -> row.getString(1));
        if (events.isEmpty()) {
            return 0;
        }
        int[] letters = {0};
        jdbc.query(
                "select event_identifier::text, global_index from eventstore.domain_event_entry where event_identifier"
                        + " = any (?::uuid[])",
                row -> {
                    SerializedObject<byte[]> token = serialized(new Translation(order.upTo(row.getLong(2)), 0));
                    letters[0] += jdbc.update(
                            "update processing.dead_letter_entry set token = ?, token_type = ? where event_identifier ="
                                    + " ? and token is not null",
                            token.getData(),
                            token.getType().getName(),
                            row.getString(1));
                },
                (Object) events.toArray(String[]::new));
        return letters[0];
    }

    /** The newest event that was read, which is known by its stream and number there. */
    private void landmark() {
        jdbc.update("update processing.landmark set place = (select count(*) from eventstore.domain_event_entry"
                + " where global_index <= (select global_index from eventstore.domain_event_entry newest where"
                + " newest.aggregate_identifier = landmark.aggregate_identifier and newest.sequence_number ="
                + " landmark.sequence_number))");
    }

    /**
     * The places that Consistency-Tokens are made of. Without that of an import, a token is made of the end of the store; a write that is
     * sent again is answered without one.
     */
    private void forget() {
        jdbc.update("update command.plan_import_run set last_place = null where last_place is not null");
        jdbc.update("update repetition.request set headers = array_to_string(array(select line from"
                + " unnest(string_to_array(headers, E'\\n')) with ordinality as each (line, number)"
                + " where line not like 'Consistency-Token:%' order by number), E'\\n')"
                + " where headers like '%Consistency-Token:%'");
    }

    private Kept kept(ResultSet row, int token, String name, long number) throws SQLException {
        return new Kept(name, number, token(row.getBytes(token), row.getString(token + 1)));
    }

    private TrackingToken token(byte[] token, @Nullable String type) {
        return serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, String.valueOf(type), null));
    }

    private SerializedObject<byte[]> serialized(Translation translation) {
        return serializer.serialize(translation.token(), byte[].class);
    }
}
