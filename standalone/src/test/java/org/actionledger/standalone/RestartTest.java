package org.actionledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.testing.AxonServerOfTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: one is killed in the middle of its work, the next takes over its data folder. */
class RestartTest {

    private static final int CLIENTS = 4;

    @TempDir
    private Path data;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_or_finished_after_the_restart() throws Exception {
        String token;
        List<String> acknowledged;
        PlanUnderWay plan;
        AxonServerOfTests.empty(); // the folder of data is new
        try (LedgerProcess first = LedgerProcess.start(data, "--action-ledger.plan-imports.steps-in-a-batch=5")) {
            assertThat(first.output())
                    .as("a start warns of nothing and advertises nothing")
                    .doesNotContain(" WARN ", " ERROR ", "AxonIQ");
            assertThat(first.output())
                    .as("the requests to try, written for this port")
                    .contains("http://localhost:" + first.port() + "/api/v1/plan-imports/IMPORT-ID/confirmation")
                    .doesNotContain("PORT/");
            token = first.tokenOf("operator");
            assertThat(LedgerProcess.failToStart(data)).contains("Another process works in " + data);

            plan = PlanUnderWay.drafted(first);
            acknowledged = registerAgenciesUntilKilled(first, token, plan);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100);
        }
        try (LedgerProcess second = LedgerProcess.start(data)) {
            plan.isFinishedBy(second);
            assertThat(second.output())
                    .contains("The last process ended without stopping its PostgreSQL")
                    .contains("action-ledger.issuer.new-passwords")
                    .doesNotContain("shown this once");
            for (String agency : acknowledged) {
                Answer again = register(second.http(), token, agency); // the token is still good: the key is kept
                assertThat(again.status()).as(again.body()).isEqualTo(409);
                assertThat(again.json().get("type").asString()).endsWith("/already-exists");
            }

            assertThat(second.stop()).isEqualTo(143);
            assertThat(second.output()).contains("Graceful shutdown complete").contains("PostgreSQL has stopped");
            assertThat(second.output().indexOf("PostgreSQL has stopped"))
                    .isGreaterThan(second.output().indexOf("Graceful shutdown complete"));
            assertThat(second.postgresIsRunning()).isFalse();
        }
    }

    private static List<String> registerAgenciesUntilKilled(LedgerProcess ledger, String token, PlanUnderWay plan)
            throws InterruptedException, ExecutionException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch busy = new CountDownLatch(100);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> working = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(_ -> clients.submit(() -> registerAgencies(ledger, token, acknowledged, busy)))
                    .toList();
            if (!busy.await(2, TimeUnit.MINUTES)) {
                working.forEach(client -> client.cancel(true));
            }
            plan.begin(ledger);
            ledger.kill();
            for (Future<?> client : working) {
                client.get();
            }
        }
        return List.copyOf(acknowledged);
    }

    private static void registerAgencies(
            LedgerProcess ledger, String token, Queue<String> acknowledged, CountDownLatch busy) {
        try {
            while (true) {
                String agency =
                        new UUID(0x01900000_0000_7000L, UUID.randomUUID().getLeastSignificantBits()).toString();
                Answer answer = register(ledger.http(), token, agency);
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                acknowledged.add(agency);
                busy.countDown();
            }
        } catch (UncheckedIOException killed) {
            // no answer: neither acknowledged nor refused
        }
    }

    private static Answer register(Http http, String token, String agency) {
        return http.post("/api/v1/agencies", """
            {"agencyId": "%s", "name": "Agency %s", "kind": "CHARITY"}\
            """.formatted(agency, agency))
                .as(token)
                .send();
    }
}
