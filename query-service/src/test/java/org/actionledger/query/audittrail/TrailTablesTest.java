package org.actionledger.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.Rag;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@QueryServiceTest
class TrailTablesTest {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private TrailTables tables;

    @BeforeEach
    void the_tables_of_the_running_projection(@Autowired JdbcTemplate template) {
        tables = new TrailTables(template, AuditTrailProjection.NAME);
    }

    @Test
    void two_segments_that_meet_the_same_people_do_not_wait_for_each_other_for_ever() throws Exception {
        List<Entry> byNumber = entriesOfManyPeople();
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> all = transaction.execute(_ -> {
                tables.add(byNumber.subList(0, 1));
                Future<?> waiting =
                        other.submit(() -> transaction.executeWithoutResult(_ -> tables.add(byNumber.reversed())));
                await().until(this::somebodyWaits);
                tables.add(byNumber.subList(1, byNumber.size()));
                return waiting;
            });

            assertThat(all).isNotNull();
            all.get(10, TimeUnit.SECONDS);
        }

        assertThat(jdbc.sql("select count(*) from audittrail.actor where actor = any (?)")
                        .param(byNumber.stream().map(Entry::actorNumber).toArray(Long[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(byNumber.size());
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static List<Entry> entriesOfManyPeople() {
        Actions action = Actions.another();
        History history = action.history();
        IntStream.range(0, 20)
                .forEach(_ -> history.by(new Actor("p-" + UUID.randomUUID(), Role.CONTRIBUTOR, null, null))
                        .then(action.progress(LocalDate.of(2025, 6, 30), Rag.GREEN)));
        return history.events().stream()
                .map(message -> Entry.of((ActionEvent) message.getPayload(), Recorded.of(message)))
                .sorted(Comparator.comparingLong(Entry::actorNumber))
                .toList();
    }
}
