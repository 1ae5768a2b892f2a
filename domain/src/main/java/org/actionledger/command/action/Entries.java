package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.ENTRY_UNKNOWN;

import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.action.Correction;
import org.jspecify.annotations.Nullable;

/** All that was said about an action and can be corrected, by the id of the event that said it, in order. */
class Entries {

    private Map<String, Signed> byEvent = new LinkedHashMap<>();

    /** An entry and the id of the person or system that made it. */
    record Signed(Entry entry, @Nullable String author) {}

    void add(String event, Entry entry, @Nullable String author) {
        byEvent.put(event, new Signed(entry, author));
    }

    void correct(String event, Correction correction) {
        byEvent.computeIfPresent(event, (_, wrong) -> new Signed(wrong.entry().with(correction), wrong.author()));
    }

    /** The entry that event made; refuses {@code ENTRY_UNKNOWN} when there is none. */
    Signed find(String event) {
        Signed found = byEvent.get(event);
        if (found == null) {
            throw new Refused(ENTRY_UNKNOWN);
        }
        return found;
    }

    /** The latest of that kind, if there is any. */
    @Nullable
    Signed latest(Entry.Kind kind) {
        return byEvent.values().stream()
                .filter(signed -> signed.entry().kind() == kind)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
