package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.actionledger.platform.eventstore.LastPlace;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.testing.EventsInPostgres;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QueryServiceTest
class OwnWritesTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    @Autowired
    EventStore events;

    @Autowired
    OwnWrites ownWrites;

    @Autowired
    IdleParts idle;

    @Autowired
    ReadPositions positions;

    @Autowired
    DataSource database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ConsistencyTokens tokens;

    @LocalServerPort
    int port;

    @Test
    void whoever_brings_the_token_of_a_write_is_answered_with_it_at_once() {
        for (int write = 0; write < 50; write++) {
            AgencyId agency = new AgencyId(UUID.randomUUID());
            assertThat(ask(agency, register(agency).text()).status()).isEqualTo(200);
        }
    }

    @Test
    void a_question_waits_for_a_projection_that_is_behind_and_is_told_to_come_again_if_that_takes_long()
            throws Exception {
        AgencyId agency = new AgencyId(UUID.randomUUID());
        try (Connection held = holdUp("agencies")) {
            String token = register(agency).text();

            Http.Answer early = ask(agency, token);
            assertThat(early.status()).as(early.body()).isEqualTo(503);
            assertThat(early.json().path("type").asString()).endsWith("/not-yet-consistent");
            assertThat(early.header("Retry-After")).isEqualTo("1");
            assertThat(ask(agency, null).status()).isEqualTo(404);

            CompletableFuture<Http.Answer> patient = CompletableFuture.supplyAsync(() -> ask(agency, token));
            awaitSomebodyWaiting();
            held.rollback();
            assertThat(patient.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    @Test
    @EventsInPostgres
    void what_stands_in_a_gap_is_not_seen_because_something_behind_it_is() throws Exception {
        UUID book = UUID.randomUUID();
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            ConsistencyToken first = new ConsistencyToken(writeOn(late, book));
            ConsistencyToken second = write(new GenericDomainEventMessage<>(
                    "Book", UUID.randomUUID().toString(), 0, new NoteWritten(UUID.randomUUID(), "behind")));
            assertThat(second.place()).isGreaterThan(first.place());
            ownWrites.await(Notebook.NAME, second);

            CompletableFuture<Void> patient = CompletableFuture.runAsync(() -> ownWrites.await(Notebook.NAME, first));
            awaitSomebodyWaiting();
            assertThat(patient).isNotDone();
            late.commit();

            patient.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_text_that_no_write_was_answered_with_is_refused() {
        AgencyId agency = new AgencyId(UUID.randomUUID());
        register(agency);
        for (String none : List.of("17", "AAAAAAAAAAAAAAAA", new ConsistencyToken(Long.MAX_VALUE).text())) {
            Http.Answer answer = ask(agency, none);

            assertThat(answer.status()).as(none).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("Consistency-Token");
        }
    }

    @Test
    void a_segment_elsewhere_that_has_stored_less_is_not_waited_for_unless_it_has_something_to_do() {
        List<UUID> books = Stream.generate(UUID::randomUUID)
                .filter(book -> segment(0).matches(book.toString()))
                .limit(2)
                .toList();
        ownWrites.await(Notebook.NAME, note(books.getFirst()));
        Reach before = positions.reach(Notebook.NAME);
        assertThat(before.isAllHere()).isTrue();

        long foreign = register(new AgencyId(UUID.randomUUID())).place();
        assertThat(before.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(idle.isIdle(Notebook.NAME, elsewhere(part), foreign))
                        .isTrue());

        long place = note(books.getLast()).place();
        assertThat(before.parts())
                .allSatisfy(part -> assertThat(idle.isIdle(Notebook.NAME, elsewhere(part), place))
                        .as("segment %s", part.segment())
                        .isEqualTo(part.segment().getSegmentId() == 1));
        assertThat(new Reach(before.parts().stream()
                                .map(OwnWritesTest::elsewhere)
                                .toList())
                        .includes(place, _ -> true))
                .isTrue();
        assertThat(before.includes(place, _ -> true)).isFalse();
    }

    private static Reach.Part elsewhere(Reach.Part part) {
        return new Reach.Part(part.segment(), part.token(), false);
    }

    private static Segment segment(int id) {
        return Segment.computeSegment(id, 0, 1);
    }

    private void awaitSomebodyWaiting() {
        await().atMost(LONG_ENOUGH)
                .until(() ->
                        meters.get("action_ledger.consistency.waiting").gauge().value() == 1);
    }

    private ConsistencyToken register(AgencyId agency) {
        return write(new GenericDomainEventMessage<>(
                "Agency",
                agency.toString(),
                0,
                new AgencyRegistered(agency, "Agency " + agency, AgencyKind.OTHER, List.of(), null, null)));
    }

    private ConsistencyToken note(UUID book) {
        return write(new GenericDomainEventMessage<>("Book", book.toString(), 0, new NoteWritten(book, "one")));
    }

    private ConsistencyToken write(GenericDomainEventMessage<?> event) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("a write"));
        LastPlace place = LastPlace.here();
        events.publish(event);
        unit.commit();
        return tokens.of(place);
    }

    /** Takes its place in the store, and leaves the commit to who owns the connection. */
    private static long writeOn(Connection connection, UUID book) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into eventstore.domain_event_entry
                (sequence_number, time_stamp, event_identifier, aggregate_identifier, type, payload_type, payload, meta_data)
            values (0, now(), gen_random_uuid(), ?, 'Book', ?, convert_to(?, 'UTF8'), '{}') returning global_index\
            """)) {
            insert.setString(1, book.toString());
            insert.setString(2, NoteWritten.class.getName());
            insert.setString(3, "{\"bookId\":\"" + book + "\",\"note\":\"late\"}");
            try (ResultSet place = insert.executeQuery()) {
                place.next();
                return place.getLong(1);
            }
        }
    }

    /** Keeps the projection's batches from beginning until the connection is rolled back. */
    private Connection holdUp(String projection) throws SQLException {
        Connection held = database.getConnection();
        held.setAutoCommit(false);
        try (PreparedStatement lock =
                held.prepareStatement("select pg_advisory_xact_lock(" + ProjectionLock.KEY + ")")) {
            lock.setString(1, projection);
            lock.execute();
        }
        return held;
    }

    private Http.Answer ask(AgencyId agency, String token) {
        Http.Sending asked = Http.at(port).get("/api/v1/agencies/" + agency).as(TOKEN);
        return (token == null ? asked : asked.with("Consistency-Token", token)).send();
    }
}
