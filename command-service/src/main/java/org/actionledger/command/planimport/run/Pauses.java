package org.actionledger.command.planimport.run;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which runs are left alone for a while because they failed: {@link #FIRST} at first, doubling with each failure that follows, and never
 * longer than {@link #LONGEST}. Says so once, and once more when it goes on. For one thread.
 */
class Pauses {

    /** Stands for the looking for a run. */
    static final UUID FINDING_ONE = new UUID(0, 0);

    static final Duration FIRST = Duration.ofMillis(10);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Another instance that changes the same things is no reason to speak, unless it goes on and on. */
    private static final int CONFLICTS_IN_SILENCE = 8;

    private static final Logger LOGGER = LoggerFactory.getLogger(Pauses.class);

    private final Map<UUID, Pause> pauses = new HashMap<>();

    private record Pause(int failures, long endsAt, boolean spokenOf) {}

    void begin(UUID run, RuntimeException failed) {
        Pause before = pauses.getOrDefault(run, new Pause(0, 0, false));
        int failures = before.failures() + 1;
        boolean speaks = before.spokenOf() || !(isConflict(failed) && failures <= CONFLICTS_IN_SILENCE);
        if (speaks && !before.spokenOf()) {
            LOGGER.warn(
                    "{} failed, and is tried again until it succeeds, after pauses that grow to {} s",
                    run.equals(FINDING_ONE)
                            ? "looking for a run of an import to go on with"
                            : "run " + run + " of an import",
                    LONGEST.toSeconds(),
                    failed);
        }
        pauses.put(run, new Pause(failures, System.nanoTime() + after(failures).toNanos(), speaks));
    }

    void end(UUID run) {
        Pause before = pauses.remove(run);
        if (before != null && before.spokenOf()) {
            LOGGER.info("goes on after {} failures", before.failures());
        }
    }

    /** The runs that are left alone now. */
    Collection<UUID> underWay() {
        long now = System.nanoTime();
        return pauses.entrySet().stream()
                .filter(pause -> pause.getValue().endsAt() - now > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Nanoseconds until the first of them ends; at most {@code longest}. */
    long shortest(long longest) {
        long now = System.nanoTime();
        return pauses.values().stream()
                .mapToLong(pause -> pause.endsAt() - now)
                .filter(left -> left > 0)
                .reduce(longest, Math::min);
    }

    private static Duration after(int failures) {
        int doublings = Math.min(failures - 1, 20);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static boolean isConflict(RuntimeException failed) {
        return failed instanceof ConcurrencyException;
    }
}
