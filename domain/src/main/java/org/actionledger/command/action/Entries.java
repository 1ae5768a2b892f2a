package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.ENTRY_UNKNOWN;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.actionledger.command.action.ActionState.Said;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.action.Correction;
import org.jspecify.annotations.Nullable;

/** All that was said about an action and can be corrected, by the id of the event that said it, in order. */
class Entries {

    private LinkedHashMap<String, Signed> byEvent = new LinkedHashMap<>();

    /** An entry and the id of the person or system that made it. */
    record Signed(Entry entry, @Nullable String author) {

        Said said() {
            return new Said(entry.kind(), author, entry.rating(), entry.effectiveOn(), entry.text());
        }
    }

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
    Signed latest(EntryKind kind) {
        String event = idOfLatest(entry -> entry.kind() == kind);
        return event == null ? null : byEvent.get(event);
    }

    /** The id of the event that made the latest such entry, if there is any. */
    @Nullable
    String idOfLatest(Predicate<Entry> wanted) {
        for (Map.Entry<String, Signed> made : byEvent.reversed().entrySet()) {
            if (wanted.test(made.getValue().entry())) {
                return made.getKey();
            }
        }
        return null;
    }

    /** All of them for reading, in order. */
    Map<String, Said> said() {
        Map<String, Said> said = LinkedHashMap.newLinkedHashMap(byEvent.size());
        byEvent.forEach((event, signed) -> said.put(event, signed.said()));
        return Collections.unmodifiableMap(said);
    }
}
