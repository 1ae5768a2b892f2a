package org.actionledger.query.audittrail;

import java.time.LocalDate;
import java.util.Collection;
import org.actionledger.events.Id;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/** Values of fields as JSON, the way events write them. */
final class Values {

    static final JsonMapper JSON = EventJson.builder().build();

    private Values() {}

    /** More time asked for, for the target date at that position, from 1. */
    record Extension(int target, TargetDate proposed) {}

    /** What the partnership asked, and until when it wants to know. */
    record Question(String question, @Nullable LocalDate wantedBy) {}

    /** None of nothing, which an empty list is too. */
    static @Nullable JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> none when none.isEmpty() -> null;
            case String text -> StringNode.valueOf(text);
            case Enum<?> constant -> StringNode.valueOf(constant.name());
            case Id id -> StringNode.valueOf(id.toString());
            case LocalDate day -> StringNode.valueOf(day.toString());
            case Boolean truth -> BooleanNode.valueOf(truth);
            default -> JSON.valueToTree(value);
        };
    }
}
