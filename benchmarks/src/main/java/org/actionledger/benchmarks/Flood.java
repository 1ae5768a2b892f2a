package org.actionledger.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One client sends bursts far over its limit: how soon is it refused, and what does another feel of it that asks calmly? */
final class Flood {

    private static final int REQUESTS = 10_000;
    private static final int BURST = 500;
    private static final Duration BETWEEN_BURSTS = Duration.ofMillis(500);
    private static final int CONNECTIONS = 8;
    private static final int CALM_PER_SECOND = 40;
    private static final Duration ALONE = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private final String address;
    private final String path;
    private final String token;
    private final AtomicInteger refused = new AtomicInteger();

    Flood(String address, String path, String token) {
        this.address = address;
        this.path = path;
        this.token = token;
    }

    void beside(Load.Request calm) throws Exception {
        List<KeptConnection> connections = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(new KeptConnection(address, path, token));
            }
            Load.run(CONNECTIONS, WARM_UP, calm);
            Load.run(CONNECTIONS, WARM_UP, (client, _) -> flooding(connections.get(client)));
            long end = System.nanoTime() + ALONE.toNanos();
            Load.Measured alone = Load.paced(2, CALM_PER_SECOND, () -> System.nanoTime() < end, calm);

            refused.set(0);
            AtomicBoolean over = new AtomicBoolean();
            Future<Load.Measured> listening =
                    other.submit(() -> Load.paced(2, CALM_PER_SECOND, () -> !over.get(), calm));
            Latencies answers = bursts(senders, connections);
            over.set(true);
            report(answers, alone.latencies(), listening.get().latencies());
        } finally {
            for (KeptConnection connection : connections) {
                connection.close();
            }
        }
    }

    private void flooding(KeptConnection connection) throws IOException {
        int status = connection.send();
        if (status != 429 && status != 200) {
            throw new IOException("a flooding client was answered " + status);
        }
        refused.addAndGet(status == 429 ? 1 : 0);
    }

    /** As fast as answers come, and then a pause. */
    private Latencies bursts(ExecutorService threads, List<KeptConnection> connections) throws Exception {
        long[] nanos = new long[REQUESTS];
        for (int first = 0; first < REQUESTS; first += BURST) {
            long next = System.nanoTime() + BETWEEN_BURSTS.toNanos();
            int until = first + BURST;
            AtomicInteger turns = new AtomicInteger(first);
            List<Callable<Void>> senders = new ArrayList<>();
            for (KeptConnection connection : connections) {
                senders.add(() -> {
                    for (int turn = turns.getAndIncrement(); turn < until; turn = turns.getAndIncrement()) {
                        long before = System.nanoTime();
                        flooding(connection);
                        nanos[turn] = System.nanoTime() - before;
                    }
                    return null;
                });
            }
            for (Future<Void> sender : threads.invokeAll(senders)) {
                sender.get();
            }
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
        return Latencies.of(nanos);
    }

    private void report(Latencies answers, Latencies alone, Latencies beside) {
        Report.title(REQUESTS + " requests of one client in bursts of " + BURST + ", while another reads "
                + CALM_PER_SECOND + " actions a second");
        Report.line(
                "refused with 429: %d; answered after p50 %.2f ms, p99 %.2f ms",
                refused.get(), answers.millis(0.5), answers.millis(0.99));
        Report.line(
                "the other client: p50 %.2f ms, p99 %.2f ms; alone %.2f and %.2f; p99 %.2f times (goal: at most 2)",
                beside.millis(0.5),
                beside.millis(0.99),
                alone.millis(0.5),
                alone.millis(0.99),
                beside.millis(0.99) / alone.millis(0.99));
    }
}
