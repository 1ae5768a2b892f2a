package org.actionledger.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which events bear which mark. */
final class Marks {

    private final String beginning;
    private final Map<String, List<String>> events = new HashMap<>();

    Marks(String beginning) {
        this.beginning = beginning;
    }

    /** {@code text} is what is stored of the event. */
    void look(String eventId, String text) {
        int begin = text.indexOf(beginning);
        if (begin >= 0) {
            String mark = text.substring(begin, text.indexOf(']', begin) + 1);
            events.computeIfAbsent(mark, _ -> new ArrayList<>()).add(eventId);
        }
    }

    Map<String, List<String>> events() {
        return events;
    }
}
