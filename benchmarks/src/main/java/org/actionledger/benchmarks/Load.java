package org.actionledger.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

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
        long end = System.nanoTime() + duration.toNanos();
        return run(clients, client -> loop(client, end, request));
    }

    /**
     * An open loop instead: requests are due at their times, so many a second in all, for as long as {@code goOn}; one that is sent late
     * because the one before took long has waited since it was due.
     */
    static Measured paced(int clients, int perSecond, BooleanSupplier goOn, Request request) throws Exception {
        long pause = TimeUnit.SECONDS.toNanos(clients) / perSecond;
        return run(clients, client -> pacedLoop(client, pause, goOn, request));
    }

    @FunctionalInterface
    private interface Loop {
        List<Long> of(int client) throws Exception;
    }

    private static Measured run(int clients, Loop loop) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            List<Future<List<Long>>> loops = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int id = client;
                loops.add(threads.submit(() -> loop.of(id)));
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

    private static List<Long> pacedLoop(int client, long pause, BooleanSupplier goOn, Request request)
            throws Exception {
        List<Long> nanos = new ArrayList<>();
        long due = System.nanoTime();
        for (long turn = 0; goOn.getAsBoolean(); turn++) {
            due += pause;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            request.send(client, turn);
            nanos.add(System.nanoTime() - due);
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
