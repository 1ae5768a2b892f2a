package org.actionledger.query.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.ReadKind;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@QueryServiceTest
class ReadJournalTest {

    private static final int READERS = 40;

    private final String reader = "reader-" + UUID.randomUUID();

    @Autowired
    ReadJournal journal;

    @Autowired
    ReadTable table;

    @Autowired
    MeterRegistry meters;

    @Test
    void readers_who_come_at_one_moment_all_stand_there_once_but_for_the_one_that_cannot_be_kept() throws Exception {
        double before = unrecorded();
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, READERS)
                    .mapToObj(number -> readers.submit(() -> {
                        gate.await();
                        return writes(
                                "client-" + number, number == READERS / 2 ? "what PostgreSQL never keeps \0" : "plain");
                    }))
                    .toList();
            gate.countDown();

            for (int number = 0; number < READERS; number++) {
                assertThat(all.get(number).get()).isEqualTo(number != READERS / 2);
            }
        }

        FindReads ofThese = new FindReads(reader, null, null, null, null);
        assertThat(table.rows(ofThese, null, 2 * READERS))
                .extracting(row -> row.reading().clientId())
                .hasSize(READERS - 1)
                .doesNotHaveDuplicates();
        assertThat(unrecorded()).isEqualTo(before + 1);
    }

    @Test
    void each_of_those_who_come_together_stands_there_with_its_own_outcome() {
        List<ReadJournal.Page> begun = IntStream.range(0, READERS)
                .mapToObj(number -> journal.begin(reading("client-" + number, "plain")))
                .toList();
        for (int number = 0; number < READERS; number++) {
            journal.finish(begun.get(number), number % 2 == 0 ? 200 : 404);
        }

        assertThat(table.rows(new FindReads(reader, null, null, null, null), null, 2 * READERS))
                .extracting(
                        row -> row.reading().clientId() + " " + row.reading().outcome())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, READERS)
                        .mapToObj(number -> "client-" + number + " " + (number % 2 == 0 ? 200 : 404))
                        .toList());
    }

    private boolean writes(String client, String parameter) {
        try {
            journal.finish(journal.begin(reading(client, parameter)), 200);
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private Reading reading(String client, String parameter) {
        return new Reading(
                Instant.parse("2025-09-29T23:30:00Z"),
                ReadKind.REPLAY,
                null,
                reader,
                Role.AUDITOR,
                null,
                client,
                "a-correlation",
                Map.of("only", parameter),
                200);
    }

    private double unrecorded() {
        return meters.find("action_ledger.reads").tag("recorded", "false").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
