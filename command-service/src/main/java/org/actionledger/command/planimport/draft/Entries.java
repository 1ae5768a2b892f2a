package org.actionledger.command.planimport.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.problem.KeepableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes values out of a JSON document whose keys are not known beforehand, and notes what is wrong with each instead of stopping at the first. */
final class Entries {

    private final List<FieldProblem> faults = new ArrayList<>();

    void fault(String path, String message, @Nullable Object given) {
        faults.add(new FieldProblem(path, message, given));
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** An empty object where there is none; noted where there is something else. */
    JsonNode object(String path, @Nullable JsonNode value) {
        if (value != null && value.isObject()) {
            return value;
        }
        if (value != null) {
            fault(path, "must be an object", null);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** The fields of an object, of which there may be only these. */
    Map<String, JsonNode> fields(String path, JsonNode object, List<String> known) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (known.contains(field.getKey())) {
                fields.put(field.getKey(), field.getValue());
            } else {
                fault(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                        "is not a field here; there are: "
                                + known.stream().sorted().collect(Collectors.joining(", ")),
                        null);
            }
        });
        return fields;
    }

    /** The whole number that a key is; none where it is none. */
    @Nullable
    Integer number(String key) {
        return key.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(key) : null;
    }

    @Nullable
    String text(String path, @Nullable JsonNode value) {
        if (value == null || value.isString()) {
            return value == null ? null : value.asString();
        }
        fault(path, "must be text", null);
        return null;
    }

    /** One line without control characters. */
    @Nullable
    String line(String path, @Nullable JsonNode value, int longest) {
        String text = prose(path, value, longest);
        if (text != null && (text.isBlank() || text.chars().anyMatch(Character::isISOControl))) {
            fault(path, "must be one line that is not blank", null);
        }
        return text;
    }

    /** Any text but control characters other than line breaks and tabs. */
    @Nullable
    String prose(String path, @Nullable JsonNode value, int longest) {
        String text = text(path, value);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            fault(path, "must have at most " + longest + " characters", null);
        }
        if (text.chars().anyMatch(each -> Character.isISOControl(each) && "\n\r\t".indexOf(each) < 0)) {
            fault(path, "must not contain control characters other than line breaks and tabs", null);
        }
        if (KeepableText.isTorn(text)) {
            fault(path, "must not contain half a character (an unpaired surrogate)", null);
        }
        return text;
    }

    @Nullable
    Boolean truth(String path, @Nullable JsonNode value) {
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.asBoolean();
        }
        fault(path, "must be true or false", null);
        return null;
    }

    /** A truth that is said or left out, never denied. */
    @Nullable
    Boolean onlyTrue(String path, @Nullable JsonNode value) {
        Boolean truth = truth(path, value);
        if (Boolean.FALSE.equals(truth)) {
            fault(path, "must be true; null takes it back", false);
        }
        return truth;
    }

    <E extends Enum<E>> @Nullable E constant(String path, @Nullable JsonNode value, List<E> constants) {
        String name = text(path, value);
        if (name == null) {
            return null;
        }
        return constants.stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    fault(
                            path,
                            "must be one of "
                                    + constants.stream().map(Enum::name).collect(Collectors.joining(", ")),
                            name);
                    return null;
                });
    }

    LocalDate day(String path, @Nullable JsonNode value, LocalDate otherwise) {
        String text = text(path, value);
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException unread) {
            fault(path, "must be a day, as 2026-03-31", text);
            return otherwise;
        }
    }

    @Nullable
    AgencyId agency(String path, @Nullable JsonNode value) {
        String text = text(path, value);
        try {
            return text == null ? null : AgencyId.of(text);
        } catch (IllegalArgumentException unread) {
            fault(path, "must be the id of an agency", text);
            return null;
        }
    }
}
