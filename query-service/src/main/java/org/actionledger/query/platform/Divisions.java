package org.actionledger.query.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * By which division into segments each processor of this instance works: the one that was in force when it started. Once there is another,
 * its segments are none, and what it would store as seen is not what they have seen.
 */
@Component
class Divisions {

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** Whether the processor works by that division, or begins to. */
    boolean isCurrent(String projection, int division) {
        return known.computeIfAbsent(projection, _ -> division) == division;
    }

    /** It starts anew. */
    void forget(String projection) {
        known.remove(projection);
    }
}
