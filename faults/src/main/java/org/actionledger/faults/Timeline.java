package org.actionledger.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** When clients were served. Moments are those of {@link System#nanoTime()}. */
final class Timeline {

    private final Queue<Long> written = new ConcurrentLinkedQueue<>();
    private final Queue<Long> read = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Served> lastOfWriters = new ConcurrentHashMap<>();

    /** A write was begun then, and its writer has seen it by then. */
    private record Served(long begun, long seen) {}

    void wrote() {
        written.add(System.nanoTime());
    }

    void read() {
        read.add(System.nanoTime());
    }

    /** That writer has written, and has read what she wrote. */
    void served(int writer, long begun) {
        lastOfWriters.put(writer, new Served(begun, System.nanoTime()));
    }

    /** The longest time between the two moments in which no write was acknowledged. */
    Duration withoutWriting(long begin, long end) {
        return longestPause(written, begin, end);
    }

    /** The longest time between the two moments in which no question was answered. */
    Duration withoutReading(long begin, long end) {
        return longestPause(read, begin, end);
    }

    private static Duration longestPause(Queue<Long> moments, long begin, long end) {
        long longest = 0;
        long last = begin;
        for (long moment : moments.stream()
                .filter(each -> each > begin && each < end)
                .sorted()
                .toList()) {
            longest = Math.max(longest, moment - last);
            last = moment;
        }
        return Duration.ofNanos(Math.max(longest, end - last));
    }

    /** How many of the writers have written since, and read what they wrote. */
    long servedSince(long begin) {
        return lastOfWriters.values().stream()
                .filter(last -> last.begun() > begin)
                .count();
    }
}
