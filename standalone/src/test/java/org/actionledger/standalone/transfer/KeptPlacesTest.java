package org.actionledger.standalone.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.eventstore.Serializers;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On a store whose events have the places 1, 2, 4 and 6. */
class KeptPlacesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AnnotationRevisionResolver REVISIONS = new AnnotationRevisionResolver();

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());
    private final Serializer serializer = Serializers.forState(REVISIONS);
    private final Ledger ledger = new Ledger(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())),
            Serializers.forMessages(REVISIONS));
    private final KeptPlaces places = new KeptPlaces(jdbc, serializer, ledger);
    private final UUID fourth = UUID.randomUUID();

    @BeforeAll
    static void tables() {
        Database.TABLES.forEach(tables -> tables.run(DATABASE.dataSource()));
    }

    @BeforeEach
    void events() {
        jdbc.execute("truncate eventstore.domain_event_entry, processing.token_entry, processing.dead_letter_entry,"
                + " processing.refold, processing.landmark, repetition.request, command.plan_import_run cascade");
        insertEvent(1, UUID.randomUUID());
        insertEvent(2, UUID.randomUUID());
        insertEvent(4, fourth);
        insertEvent(6, UUID.randomUUID());
    }

    @Test
    void projections_go_on_where_they_were() {
        insertToken("overdue", 0, seen(6, 3, 5));
        insertToken("overdue", 1, seen(4, 3));
        insertToken("plan", 0, seen(0));
        jdbc.update("insert into processing.token_entry (processor_name, segment) values ('new', 0)");

        assertThat(places.translate()).isEqualTo(new KeptPlaces.Found(3, 0, 0));

        assertThat(token("overdue", 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(token("overdue", 1)).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(token("plan", 0)).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(jdbc.queryForObject(
                        "select token is null from processing.token_entry where processor_name = 'new'", Boolean.class))
                .isTrue();
    }

    @Test
    void a_second_translation_changes_nothing() {
        insertToken("overdue", 0, seen(6, 2, 3, 5));

        assertThat(places.translate()).isEqualTo(new KeptPlaces.Found(1, 2, 0));
        assertThat(token("overdue", 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(places.translate()).isEqualTo(new KeptPlaces.Found(1, 0, 0));
        assertThat(token("overdue", 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void a_dead_letter_stands_where_its_event_does() {
        SerializedObject<byte[]> token = serializer.serialize(seen(6, 4), byte[].class);
        jdbc.update(
                "insert into processing.dead_letter_entry (letter_identifier, processing_group, sequence_identifier,"
                        + " sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,"
                        + " token_type, token, enqueued_at) values ('1', 'overdue', 'a', 0, 'm', ?, 't', 'p', '', ?, ?,"
                        + " 't')",
                fourth.toString(),
                token.getType().getName(),
                token.getData());

        assertThat(places.translate().letters()).isEqualTo(1);

        assertThat(read("select token, token_type from processing.dead_letter_entry"))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void a_rebuild_goes_on_where_it_was() {
        insertRefold(seen(4, 3));

        places.translate();

        assertThat(read("select token, token_type from processing.refold"))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(jdbc.queryForObject("select position from processing.refold", Long.class))
                .isEqualTo(3);
    }

    @Test
    void a_rebuild_is_not_handed_an_event_twice() {
        insertRefold(seen(6, 4));

        assertThatThrownBy(places::translate)
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("overdue")
                .hasMessageContaining("cancel");
    }

    @Test
    void the_landmark_stands_where_its_event_does() {
        jdbc.update(
                "insert into processing.landmark (place, event_identifier, aggregate_identifier, sequence_number)"
                        + " values (4, ?, 'a', 4)",
                fourth.toString());

        places.translate();
        places.translate();

        assertThat(jdbc.queryForObject("select place from processing.landmark", Long.class))
                .isEqualTo(3);
    }

    @Test
    void no_token_of_another_store_is_given_out() {
        jdbc.update(
                "insert into command.plan_import_run (run_id, import_id, purpose, started_by, started_at, steps, rows,"
                    + " last_place) values (gen_random_uuid(), gen_random_uuid(), 'CONFIRMATION', '{}', now(), 1, 1,"
                    + " 6)");
        insertAnswer("Location:/actions/1\nConsistency-Token:" + new ConsistencyToken(6).text() + "\nETag:\"0\"");

        places.translate();

        assertThat(jdbc.queryForObject("select last_place from command.plan_import_run", Long.class))
                .isNull();
        assertThat(jdbc.queryForObject("select headers from repetition.request", String.class))
                .isEqualTo("Location:/actions/1\nETag:\"0\"");
    }

    private void insertEvent(long place, UUID id) {
        jdbc.update(
                "insert into eventstore.domain_event_entry (global_index, sequence_number, time_stamp,"
                        + " event_identifier, aggregate_identifier, type, payload_type, payload, meta_data) values (?,"
                        + " ?, now(), ?, 'a', 'Action', 'p', '', '{}')",
                place,
                place,
                id);
    }

    private void insertToken(String processor, int segment, TrackingToken token) {
        SerializedObject<byte[]> serialized = serializer.serialize(token, byte[].class);
        jdbc.update(
                "insert into processing.token_entry (processor_name, segment, token, token_type) values (?, ?, ?, ?)",
                processor,
                segment,
                serialized.getData(),
                serialized.getType().getName());
    }

    private void insertRefold(TrackingToken token) {
        SerializedObject<byte[]> serialized = serializer.serialize(token, byte[].class);
        jdbc.update(
                "insert into processing.refold (projection, purpose, version, asked_by, started_at, token, token_type,"
                        + " position) values ('overdue', 'REBUILD', 1, 'me', now(), ?, ?, 4)",
                serialized.getData(),
                serialized.getType().getName());
    }

    private void insertAnswer(String headers) {
        jdbc.update(
                "insert into repetition.request (id, fingerprint, holder, held_until, kept_until, status, headers)"
                        + " values ('', '', gen_random_uuid(), now(), now(), 201, ?)",
                headers);
    }

    private TrackingToken token(String processor, int segment) {
        return read("select token, token_type from processing.token_entry where processor_name = '" + processor
                + "' and segment = " + segment);
    }

    private TrackingToken read(String sql) {
        return jdbc.query(sql, row -> {
            row.next();
            return serializer.deserialize(
                    new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null));
        });
    }

    private static GapAwareTrackingToken seen(long upTo, long... butNot) {
        return GapAwareTrackingToken.newInstance(
                upTo, Arrays.stream(butNot).boxed().toList());
    }
}
