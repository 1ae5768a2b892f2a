package org.actionledger.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What clients were told of each write, known by a mark in its text. */
final class Tally {

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Writer.Care> cares = new ConcurrentHashMap<>();

    void note(String mark, Told what, Writer.Care care) {
        told.put(mark, what);
        cares.put(mark, care);
    }

    /**
     * The writes held against the ids of the events that bear their marks, and against the ids that a projection holds.
     */
    Count against(Map<String, List<String>> stored, Map<String, Integer> projected) {
        List<String> wrong = new ArrayList<>();
        long acknowledged = 0;
        long unknown = 0;
        long unknownStored = 0;
        long lost = 0;
        long doubled = 0;
        long denied = 0;
        for (Map.Entry<String, Told> write : told.entrySet()) {
            int times = stored.getOrDefault(write.getKey(), List.of()).size();
            String what = write.getKey() + ", sent with care " + cares.get(write.getKey()) + ", " + write.getValue()
                    + ", is stored " + times + " times";
            switch (write.getValue()) {
                case ACKNOWLEDGED -> acknowledged++;
                case UNKNOWN -> unknown++;
                case REFUSED, NOT_BEGUN -> {}
            }
            if (times == 0 && write.getValue() == Told.ACKNOWLEDGED) {
                lost++;
                wrong.add(what);
            } else if (times > 1) {
                doubled++;
                wrong.add(what);
            } else if (times > 0 && (write.getValue() == Told.REFUSED || write.getValue() == Told.NOT_BEGUN)) {
                denied++;
                wrong.add(what);
            }
            unknownStored += times > 0 && write.getValue() == Told.UNKNOWN ? 1 : 0;
        }
        long shown = stored.values().stream()
                .filter(events -> events.stream().anyMatch(projected::containsKey))
                .count();
        long shownTwice = projected.values().stream().filter(times -> times > 1).count();
        return new Count(
                acknowledged, unknown, stored.size(), unknownStored, lost, doubled, denied, shown, shownTwice, wrong);
    }

    /**
     * All numbers are of writes.
     *
     * @param stored whose mark an event bears
     * @param unknownStored of those of which nobody said
     * @param lost acknowledged and not stored
     * @param doubled stored more than once
     * @param denied stored although it was said that they are not
     * @param projected stored, and known to the projection
     * @param projectedTwice events that the projection holds more than once
     * @param wrong a line for each that is lost, doubled or denied
     */
    record Count(
            long acknowledged,
            long unknown,
            long stored,
            long unknownStored,
            long lost,
            long doubled,
            long denied,
            long projected,
            long projectedTwice,
            List<String> wrong) {

        boolean isRight() {
            return lost == 0 && doubled == 0 && denied == 0 && projected == stored && projectedTwice == 0;
        }
    }
}
