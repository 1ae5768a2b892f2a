package org.actionledger.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A closed loop: so many clients, each sending its next request when the last is answered, for a stated time. */
final class Load {

    /** One request; throws when the answer is not the expected one, which ends the measurement. */
    @FunctionalInterface
    interface Request {
        void send(int client, long turn) throws Exception;
    }

    /** What a loop measured; {@code perSecond} counts answered requests. */
    record Measured(double perSecond, Latencies latencies) {}

    private Load() {}

    static Measured run(int clients, Duration duration, Request request) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<List<Long>>> loops = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int id = client;
                loops.add(threads.submit(() -> loop(id, end, request)));
            }
            long[] all = collect(loops);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measured(all.length / seconds, Latencies.of(all));
        }
    }

    private static List<Long> loop(int client, long end, Request request) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (long turn = 0; System.nanoTime() < end; turn++) {
            long before = System.nanoTime();
            request.send(client, turn);
            nanos.add(System.nanoTime() - before);
        }
        return nanos;
    }

    private static long[] collect(List<Future<List<Long>>> loops) throws InterruptedException, ExecutionException {
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> loop : loops) {
            all.addAll(loop.get());
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
