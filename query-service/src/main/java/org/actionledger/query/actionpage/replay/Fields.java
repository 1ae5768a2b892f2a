package org.actionledger.query.actionpage.replay;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionledger.command.action.ActionState;
import org.actionledger.command.action.ActionState.Said;
import org.actionledger.query.actionpage.replay.Replay.Change;
import org.jspecify.annotations.Nullable;

/** The fields of an action's state, taken from its record, so that none can be forgotten. */
final class Fields {

    static final String ENTRIES = "entries";

    private static final List<RecordComponent> ALL =
            Arrays.stream(ActionState.class.getRecordComponents()).toList();

    private Fields() {}

    /** Their names without that of the entries, which are looked at one by one. */
    static List<String> names() {
        return ALL.stream()
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(ENTRIES))
                .toList();
    }

    /** The fields that differ, the entries among them one by one. */
    static List<Change> changes(@Nullable ActionState before, ActionState after) {
        List<Change> changes = new ArrayList<>();
        for (RecordComponent field : ALL) {
            if (!field.getName().equals(ENTRIES)) {
                Object was = before == null ? null : value(field, before);
                Object is = value(field, after);
                if (!Objects.equals(was, is)) {
                    changes.add(new Change(field.getName(), was, is));
                }
            }
        }
        Map<String, Said> said = before == null ? Map.of() : before.entries();
        after.entries().forEach((event, is) -> {
            if (!is.equals(said.get(event))) {
                changes.add(new Change(ENTRIES + "." + event, said.get(event), is));
            }
        });
        return changes;
    }

    private static @Nullable Object value(RecordComponent field, ActionState state) {
        try {
            return field.getAccessor().invoke(state);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
