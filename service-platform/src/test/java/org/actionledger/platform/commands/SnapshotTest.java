package org.actionledger.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.util.UUID;
import org.actionledger.platform.testing.EventsInAxonServer;
import org.actionledger.platform.testing.EventsInPostgres;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SnapshotTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final String tally = UUID.randomUUID().toString();

    @Test
    void what_came_before_a_snapshot_is_not_read_again() {
        try (Instance instance = new Instance(database)) {
            for (int i = 1; i <= 120; i++) {
                instance.makeStroke(tally, "person-" + i % 3);
            }
            EventStore events = instance.bean(EventStore.class);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> events.readEvents(tally).peek().getPayloadType() == Tally.class);
            assertThat(events.readEvents(tally).asStream()).hasSizeLessThan(120);
            instance.bean(Cache.class).removeAll();

            assertThat(instance.makeStroke(tally, "person-1")).isEqualTo(121);
        }
    }

    @Test
    @EventsInPostgres
    void a_long_lived_aggregate_continues_from_its_snapshot_with_every_field() {
        try (Instance instance = new Instance(database)) {
            for (int i = 1; i <= 120; i++) {
                instance.makeStroke(tally, "person-" + i % 3);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> snapshots() == 1);
            // nothing but the snapshot can know of the first strokes any more
            forgetEventsBeforeTheSnapshot();
            instance.bean(Cache.class).removeAll();

            assertThat(instance.makeStroke(tally, "person-1")).isEqualTo(121);
        }
    }

    @Test
    @EventsInPostgres
    void a_snapshot_that_cannot_be_read_costs_time_only() {
        try (Instance instance = new Instance(database)) {
            for (int i = 1; i <= 110; i++) {
                instance.makeStroke(tally, "person-1");
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> snapshots() == 1);
            jdbc.sql("update eventstore.snapshot_event_entry set payload = 'no json'::bytea")
                    .update();
            instance.bean(Cache.class).removeAll();

            assertThat(instance.makeStroke(tally, "person-1")).isEqualTo(111);
        }
    }

    @Test
    @EventsInAxonServer
    void a_snapshot_in_axon_server_that_cannot_be_read_costs_time_only() throws Exception {
        try (Instance instance = new Instance(database)) {
            instance.makeStroke(tally, "person-1");
            instance.makeStroke(tally, "person-1");
            instance.bean(AxonServerConnectionManager.class)
                    .getConnection()
                    .eventChannel()
                    .appendSnapshot(Event.newBuilder()
                            .setAggregateIdentifier(tally)
                            .setAggregateSequenceNumber(1)
                            .setAggregateType("Tally")
                            .setMessageIdentifier(UUID.randomUUID().toString())
                            .setSnapshot(true)
                            .setPayload(SerializedObject.newBuilder()
                                    .setType(Tally.class.getName())
                                    .setRevision(Tally.class
                                            .getAnnotation(Revision.class)
                                            .value())
                                    .setData(ByteString.copyFromUtf8("no json")))
                            .build())
                    .get();
            instance.bean(Cache.class).removeAll();

            assertThat(instance.makeStroke(tally, "person-1")).isEqualTo(3);
        }
    }

    private long snapshots() {
        return jdbc.sql("select count(*) from eventstore.snapshot_event_entry where aggregate_identifier = ?")
                .param(tally)
                .query(Long.class)
                .single();
    }

    private void forgetEventsBeforeTheSnapshot() {
        int forgotten = jdbc.sql("""
            delete from eventstore.domain_event_entry event using eventstore.snapshot_event_entry snapshot
            where event.aggregate_identifier = snapshot.aggregate_identifier
                and event.sequence_number <= snapshot.sequence_number\
            """).update();
        assertThat(forgotten).isPositive();
    }
}
