package org.actionledger.standalone.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.standalone.transfer.Events.BETWEEN_MILLISECONDS;
import static org.actionledger.standalone.transfer.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.actionledger.platform.eventstore.Serializers;
import org.actionledger.platform.testing.AxonServerOfTests;
import org.actionledger.platform.testing.EventsInAxonServer;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole program, on an Axon Server that is emptied before each test. */
@EventsInAxonServer
class TransferEventsTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final Serializer tokens = Serializers.forState(new AnnotationRevisionResolver());
    private final ServedForm form = new ServedForm(Serializers.forMessages(new AnnotationRevisionResolver()));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Enough for several transactions. */
    private final List<LedgerEvent> events = Stream.iterate(0L, each -> each < Batch.MOST_EVENTS + 50, each -> each + 1)
            .flatMap(each -> Stream.of(
                    event("a", each),
                    event("b" + each, 0, BETWEEN_MILLISECONDS.plusNanos(each * 1_000), Map.of("n", each))))
            .toList();

    @BeforeEach
    void store() {
        Database.TABLES.forEach(tables -> tables.run(database.dataSource()));
        Events.store(jdbc, events);
    }

    @Test
    void it_moves_all_events_and_their_readers() {
        SerializedObject<byte[]> seen = tokens.serialize(
                GapAwareTrackingToken.newInstance(2 * events.size() - 1, List.of(2L, 4L)), byte[].class);
        jdbc.update(
                "insert into processing.token_entry (processor_name, segment, token, token_type) values ('p', 0, ?, ?)",
                seen.getData(),
                seen.getType().getName());

        assertThat(transfer()).as(this::printed).isEqualTo(Ending.DONE);

        List<LedgerEvent> served = served();
        assertThat(served).hasSameSizeAs(events);
        events.forEach(new Comparison(served.iterator()::next));
        assertThat(jdbc.queryForObject(
                        "select token_type from processing.token_entry where processor_name = 'p'", String.class))
                .isEqualTo(GlobalSequenceTrackingToken.class.getName());
        assertThat(jdbc.queryForObject(
                        "select convert_from(token, 'UTF8') from processing.token_entry where processor_name = 'p'",
                        String.class))
                .contains(Integer.toString(events.size() - 1));
    }

    @Test
    void it_may_be_run_again() {
        assertThat(transfer()).as(this::printed).isEqualTo(Ending.DONE);

        assertThat(transfer()).as(this::printed).isEqualTo(Ending.DONE);
        assertThat(served()).hasSameSizeAs(events);
    }

    @Test
    void it_goes_on_where_an_earlier_run_was_cut_off() {
        onServer(server ->
                server.append(events.subList(0, 77).stream().map(form::write).toList()));

        assertThat(transfer()).as(this::printed).isEqualTo(Ending.DONE);

        assertThat(printed()).contains("Axon Server 77.");
        assertThat(served()).hasSameSizeAs(events);
    }

    @Test
    void a_store_with_other_events_is_left_alone() {
        onServer(server -> server.append(List.of(form.write(events.getFirst()), form.write(event("x", 0)))));

        assertThat(transfer()).as(this::printed).isEqualTo(Ending.OTHER_EVENTS);

        assertThat(printed()).contains("number 2, by its id");
        assertThat(served()).hasSize(2);
    }

    @Test
    void a_difference_in_the_middle_is_found() {
        LedgerEvent second = events.get(1);
        LedgerEvent changed = new LedgerEvent(
                second.id(),
                second.aggregateType(),
                second.aggregateId(),
                second.sequence(),
                second.recordedAt(),
                second.payloadType(),
                second.revision(),
                "{}".getBytes(UTF_8),
                second.metadata());
        onServer(server ->
                server.append(List.of(form.write(events.getFirst()), form.write(changed), form.write(events.get(2)))));

        assertThat(transfer()).as(this::printed).isEqualTo(Ending.OTHER_EVENTS);

        assertThat(printed()).contains("number 2, by its payload");
    }

    @Test
    void a_store_that_is_used_already_is_left_alone() {
        assertThat(transfer()).as(this::printed).isEqualTo(Ending.DONE);
        onServer(server -> server.append(List.of(form.write(event("x", 0)))));

        assertThat(transfer()).as(this::printed).isEqualTo(Ending.OTHER_EVENTS);

        assertThat(printed()).contains("and 1 after them");
    }

    private Ending transfer() {
        Events.awaitNobodyElse(database);
        return new TransferEvents(new PrintStream(printed, true, UTF_8))
                .transfer(
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private List<LedgerEvent> served() {
        List<LedgerEvent> served = new ArrayList<>();
        onServer(server -> {
            long there = server.events();
            try (ServedStore.Reading reading = server.from(0)) {
                while (served.size() < there) {
                    served.add(form.read(reading.next()));
                }
            }
        });
        return served;
    }

    private static void onServer(Consumer<ServedStore> work) {
        AxonServerConfiguration settings = new AxonServerConfiguration();
        settings.setServers(AxonServerOfTests.servers());
        settings.setComponentName("test");
        try (ServedStore server = new ServedStore(settings)) {
            work.accept(server);
        }
    }
}
