package org.actionledger.standalone.transfer;

import static org.actionledger.standalone.transfer.Events.BETWEEN_MILLISECONDS;
import static org.actionledger.standalone.transfer.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionledger.platform.eventstore.Serializers;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());
    private final Serializer serializer = Serializers.forMessages(new AnnotationRevisionResolver());
    private final Ledger ledger =
            new Ledger(jdbc, new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())), serializer);

    private final List<LedgerEvent> events = List.of(
            event("a", 0),
            event("a", 1, BETWEEN_MILLISECONDS, Map.of("actorId", "é", "count", 3L, "share", 0.5, "sure", true)),
            event("b", 0),
            event("a", 2));

    @BeforeAll
    static void tables() {
        Database.TABLES.forEach(tables -> tables.run(DATABASE.dataSource()));
    }

    @BeforeEach
    void store() {
        jdbc.execute("truncate eventstore.domain_event_entry");
        jdbc.execute("alter sequence eventstore.domain_event_index restart");
        Events.store(jdbc, events);
    }

    @Test
    void it_reads_all_of_every_event_in_their_order() {
        List<LedgerEvent> read = new ArrayList<>();
        ledger.each(0, read::add);

        assertThat(read).hasSameSizeAs(events);
        events.forEach(new Comparison(read.iterator()::next));
    }

    @Test
    void it_goes_on_from_any_of_them() {
        for (int from = 0; from <= events.size(); from++) {
            List<String> read = new ArrayList<>();
            ledger.each(from, event -> read.add(event.id()));

            assertThat(read)
                    .isEqualTo(events.subList(from, events.size()).stream()
                            .map(LedgerEvent::id)
                            .toList());
        }
    }

    @Test
    void it_finds_one_by_its_number() {
        assertThat(ledger.at(2)).map(LedgerEvent::id).contains(events.get(2).id());
        assertThat(ledger.at(4)).isEmpty();
    }

    @Test
    void it_says_where_events_stand() {
        assertThat(ledger.end()).isEqualTo(new Ledger.End(4, 7));
        assertThat(ledger.upTo(4)).isEqualTo(2);
        assertThat(ledger.firstTaken(List.of(2L, 5L, 3L))).hasValue(3);
        assertThat(ledger.firstTaken(List.of(2L, 4L))).isEmpty();
        assertThat(ledger.firstTaken(List.of())).isEmpty();
    }

    @Test
    void tables_of_another_release_are_told() {
        try (Database connection = Events.connect(DATABASE)) {
            connection.seeThatItIsOurs();
            jdbc.update("update processing.migration set version = '99' where version = '3'");

            assertThatThrownBy(connection::seeThatItIsOurs)
                    .isInstanceOfSatisfying(
                            Stopped.class,
                            stopped -> assertThat(stopped.ending()).isEqualTo(Ending.UNUSABLE_DATABASE))
                    .hasMessageContaining("processing");
            jdbc.update("update processing.migration set version = '3' where version = '99'");
        }
    }

    @Test
    void services_that_still_run_are_told() throws SQLException {
        Events.awaitNobodyElse(DATABASE);
        try (Database connection = Events.connect(DATABASE)) {
            try (Connection service = DATABASE.dataSource().getConnection()) {
                assertThat(service.isValid(1)).isTrue();
                assertThatThrownBy(connection::seeThatNobodyWorksWithIt)
                        .isInstanceOfSatisfying(
                                Stopped.class,
                                stopped -> assertThat(stopped.ending()).isEqualTo(Ending.IN_USE))
                        .hasMessageContaining("postgres");
            }
        }
    }

    @Test
    void two_transfers_do_not_meet() {
        try (Database first = Events.connect(DATABASE);
                Database second = Events.connect(DATABASE)) {
            first.seeThatItIsOurs();

            assertThatThrownBy(second::seeThatItIsOurs)
                    .isInstanceOf(Stopped.class)
                    .hasMessageContaining("Another transfer");
        }
    }
}
