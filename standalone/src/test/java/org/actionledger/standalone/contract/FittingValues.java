package org.actionledger.standalone.contract;

import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that are as a schema says. Ids are of what is known to be there, by the name of the field that wants one; what has to be
 * unique in the ledger is.
 */
final class FittingValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern TO_BE_UNIQUE = Pattern.compile("name|alias|aliases|reference|number");
    private static final String A_PAST_DAY = "2025-09-30";

    private final Description description;
    private final Map<String, String> known;
    private final Random random;
    private final String distinction;

    /**
     * {@code known} are ids by the names of the fields and parameters that want them, and {@code distinction} is what no other value of
     * that name in the ledger ends with.
     */
    FittingValues(Description description, Map<String, String> known, Random random, String distinction) {
        this.description = description;
        this.known = known;
        this.random = random;
        this.distinction = distinction;
    }

    /** The schema's own example, with ids of what there is, and days that have passed. */
    JsonNode example(JsonNode schema) {
        JsonNode resolved = described(schema);
        return resolved.has("example") ? settled(resolved, read(resolved.get("example")), "") : any(schema, "", true);
    }

    /** The description holds some of its examples as text. */
    private static JsonNode read(JsonNode given) {
        return given.isString() ? JsonMapper.shared().readTree(given.asString()) : given;
    }

    private JsonNode settled(JsonNode schema, JsonNode value, String name) {
        JsonNode form = described(schema);
        if (value.isObject()) {
            ObjectNode settled = JSON.objectNode();
            value.properties()
                    .forEach(each -> settled.set(
                            each.getKey(),
                            settled(form.path("properties").path(each.getKey()), each.getValue(), each.getKey())));
            return settled;
        }
        if (value.isArray()) {
            ArrayNode settled = JSON.arrayNode();
            value.forEach(each -> settled.add(settled(form.path("items"), each, name)));
            return settled;
        }
        if (known.containsKey(name) || form.path("format").asString("").equals("uuid")) {
            return JSON.stringNode(id(name));
        }
        if (TO_BE_UNIQUE.matcher(name).matches() && value.isString()) {
            return JSON.stringNode(value.asString() + distinction);
        }
        return name.equals("effectiveOn") ? JSON.stringNode(A_PAST_DAY) : value;
    }

    /** Some value: with every property where it is whole, else with some of those that may be left out. */
    JsonNode any(JsonNode schema, String name, boolean whole) {
        JsonNode form = described(schema);
        if (form.has("enum")) {
            return form.get("enum").get(random.nextInt(form.get("enum").size()));
        }
        return switch (type(form)) {
            case "object" -> object(form, whole);
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                int size = Math.max(form.path("minItems").asInt(0), random.nextInt(3));
                for (int i = 0; i < size; i++) {
                    array.add(any(form.path("items"), name, whole));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.numberNode(form.path("minimum").asLong(0)
                        + random.nextLong(Math.clamp(form.path("maximum").asLong(100), 1, 100)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(form, name));
        };
    }

    private ObjectNode object(JsonNode form, boolean whole) {
        ObjectNode object = JSON.objectNode();
        form.path("properties").properties().forEach(property -> {
            boolean required = form.path("required")
                    .valueStream()
                    .anyMatch(each -> each.asString().equals(property.getKey()));
            if (required || whole || random.nextBoolean()) {
                object.set(property.getKey(), any(property.getValue(), property.getKey(), whole));
            }
        });
        if (form.path("additionalProperties").isObject()) {
            object.set("1", any(form.get("additionalProperties"), "", whole));
        }
        return object;
    }

    private String text(JsonNode form, String name) {
        if (known.containsKey(name)) {
            return id(name);
        }
        return switch (form.path("format").asString("")) {
            case "uuid" -> id(name);
            case "date" -> A_PAST_DAY;
            case "date-time" -> A_PAST_DAY + "T09:30:00Z";
            default -> plain(form, name);
        };
    }

    private String plain(JsonNode form, String name) {
        if (name.equals("recordedAt") || name.equals("from") || name.equals("to")) {
            return A_PAST_DAY + "T09:30:00Z";
        }
        String pattern = form.path("pattern").asString("");
        return Stream.of(
                        "words and more" + distinction,
                        "json",
                        "rag,parts",
                        "status",
                        "all",
                        "a".repeat(64),
                        "application/pdf",
                        "a")
                .filter(text -> pattern.isEmpty()
                        || Pattern.compile(pattern).matcher(text).find())
                .filter(text -> text.length() <= form.path("maxLength").asInt(Integer.MAX_VALUE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no value is known for " + name + " as " + pattern));
    }

    private String id(String name) {
        return known.getOrDefault(name, known.getOrDefault("any", "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f"));
    }

    /** The schema itself, or what it refers to, also where null would do. */
    JsonNode described(@Nullable JsonNode schema) {
        JsonNode resolved = description.resolved(schema);
        return resolved.path("anyOf")
                .valueStream()
                .filter(form -> !form.path("type").asString("").equals("null"))
                .findFirst()
                .map(this::described)
                .orElse(resolved);
    }

    /** The schema's type, passing over that it may be null. */
    static String type(JsonNode form) {
        JsonNode type = form.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("string")
                : type.asString(form.has("properties") ? "object" : "string");
    }
}
