package org.actionledger.benchmarks;

import java.util.Arrays;

/** Latencies of one measurement, in nanoseconds, sorted. */
record Latencies(long[] sorted) {

    static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** The latency in milliseconds that the share {@code quantile} (0–1) of all stayed below or at. */
    double millis(double quantile) {
        int index = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    int count() {
        return sorted.length;
    }
}
