package org.actionledger.query.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.ReadKind;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ReadJournalWhileAwayTest {

    @Test
    void readers_who_come_together_wait_once_for_a_connection_that_none_gets() {
        CountDownLatch allAreThere = new CountDownLatch(1);
        AtomicInteger waits = new AtomicInteger();
        ReadJournal journal = new ReadJournal(
                new ReadTable(new JdbcTemplate(new AbstractDataSource() {
                    @Override
                    public Connection getConnection() throws SQLTransientConnectionException {
                        try {
                            allAreThere.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        waits.incrementAndGet();
                        throw new SQLTransientConnectionException("PostgreSQL is away");
                    }

                    @Override
                    public Connection getConnection(String username, String password)
                            throws SQLTransientConnectionException {
                        return getConnection();
                    }
                })),
                new SimpleMeterRegistry());

        List<ReadJournal.Page> pages =
                IntStream.range(0, 20).mapToObj(_ -> journal.begin(reading())).toList();
        allAreThere.countDown();

        assertThat(pages)
                .allSatisfy(page ->
                        assertThatThrownBy(() -> journal.finish(page, 200)).isInstanceOf(DataAccessException.class));
        // for those that came before its pen was taken up, and for the others
        assertThat(waits).hasValueLessThanOrEqualTo(2);
    }

    private static Reading reading() {
        return new Reading(
                Instant.parse("2025-09-29T23:30:00Z"),
                ReadKind.REPLAY,
                null,
                "reader",
                Role.AUDITOR,
                null,
                "client",
                "a-correlation",
                Map.of(),
                200);
    }
}
