package org.actionledger.standalone.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Holds a value to a schema of JSON Schema 2020-12, as far as our description uses that: a word that it does not know is a fault. Stricter
 * in one matter: what is not described must not be there, unless an object has no described properties at all.
 */
final class FormCheck {

    private static final Set<String> SAYS_NOTHING_OF_VALUES =
            Set.of("description", "example", "examples", "deprecated", "title", "default", "readOnly", "writeOnly");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Description description;
    private final List<String> faults = new ArrayList<>();

    private FormCheck(Description description) {
        this.description = description;
    }

    /** Everything in which the value is not as the schema says. */
    static List<String> faults(Description description, JsonNode schema, JsonNode value) {
        FormCheck check = new FormCheck(description);
        check.check(schema, value, "$");
        check.nothingElse(schema, value, "$");
        return check.faults;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        schema.properties().forEach(word -> check(schema, word.getKey(), word.getValue(), value, at));
    }

    private void check(JsonNode schema, String word, JsonNode said, JsonNode value, String at) {
        switch (word) {
            case "$ref" -> check(description.resolved(schema), value, at);
            case "allOf" -> said.forEach(part -> check(part, value, at));
            case "anyOf", "oneOf" -> anyOf(said, value, at);
            case "type" -> unless(isOf(said, value), at, "is " + value.getNodeType() + " and not " + said);
            case "enum" -> unless(said.valueStream().anyMatch(value::equals), at, value + " is none of " + said);
            case "const" -> unless(said.equals(value), at, value + " is not " + said);
            case "properties" ->
                said.properties().forEach(property -> {
                    if (value.has(property.getKey())) {
                        JsonNode inner = value.get(property.getKey());
                        check(property.getValue(), inner, at + "." + property.getKey());
                        nothingElse(property.getValue(), inner, at + "." + property.getKey());
                    }
                });
            case "required" -> {
                if (value.isObject()) {
                    said.forEach(name -> unless(value.has(name.asString()), at, "has no " + name));
                }
            }
            case "additionalProperties" -> {
                Set<String> described = described(schema, value);
                value.properties().stream()
                        .filter(each -> said.isObject() && !described.contains(each.getKey()))
                        .forEach(each -> check(said, each.getValue(), at + "." + each.getKey()));
            }
            case "items" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    check(said, value.get(i), at + "[" + i + "]");
                    nothingElse(said, value.get(i), at + "[" + i + "]");
                }
            }
            case "minItems" -> unless(!value.isArray() || value.size() >= said.asInt(), at, "has too few");
            case "maxItems" -> unless(!value.isArray() || value.size() <= said.asInt(), at, "has too many");
            case "uniqueItems" ->
                unless(!value.isArray() || value.valueStream().distinct().count() == value.size(), at, "repeats one");
            case "minLength" -> unless(!value.isString() || length(value) >= said.asInt(), at, "is too short");
            case "maxLength" -> unless(!value.isString() || length(value) <= said.asInt(), at, "is too long");
            case "pattern" ->
                unless(
                        !value.isString()
                                || Pattern.compile(said.asString(), Pattern.DOTALL)
                                        .matcher(value.asString())
                                        .find(),
                        at,
                        value + " does not match " + said);
            case "minimum" -> unless(!value.isNumber() || value.asDouble() >= said.asDouble(), at, "is too small");
            case "maximum" -> unless(!value.isNumber() || value.asDouble() <= said.asDouble(), at, "is too great");
            case "format" ->
                unless(!value.isString() || isA(said.asString(), value.asString()), at, value + " is no " + said);
            default -> unless(SAYS_NOTHING_OF_VALUES.contains(word), at, "is described with an unknown word: " + word);
        }
    }

    private void anyOf(JsonNode forms, JsonNode value, String at) {
        List<List<String>> all = forms.valueStream()
                .map(form -> faults(description, form, value))
                .toList();
        unless(
                all.stream().anyMatch(List::isEmpty),
                at,
                "is of none of the forms: " + all.stream().map(List::toString).toList());
    }

    private void nothingElse(JsonNode schema, JsonNode value, String at) {
        if (!value.isObject()) {
            return;
        }
        Set<String> described = described(schema, value);
        if (!described.isEmpty() && !isOpen(schema)) {
            value.propertyNames().stream()
                    .filter(name -> !described.contains(name))
                    .forEach(name -> unless(false, at, "has a " + name + " that is not described"));
        }
    }

    private boolean isOpen(JsonNode schema) {
        JsonNode resolved = description.resolved(schema);
        return resolved.has("additionalProperties")
                || resolved.path("allOf").valueStream().anyMatch(this::isOpen);
    }

    private Set<String> described(JsonNode schema, JsonNode value) {
        JsonNode resolved = description.resolved(schema);
        Set<String> names = new HashSet<>(resolved.path("properties").propertyNames());
        resolved.path("allOf").forEach(part -> names.addAll(described(part, value)));
        List.of("anyOf", "oneOf")
                .forEach(word -> resolved.path(word)
                        .valueStream()
                        .filter(form -> faults(description, form, value).isEmpty())
                        .forEach(form -> names.addAll(described(form, value))));
        return names;
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        return types.isArray()
                ? types.valueStream().anyMatch(type -> isOf(type, value))
                : switch (types.asString()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "boolean" -> value.isBoolean();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "null" -> value.isNull();
                    default -> false;
                };
    }

    private static int length(JsonNode text) {
        return text.asString().codePointCount(0, text.asString().length());
    }

    private static boolean isA(String format, String text) {
        try {
            return switch (format) {
                case "uuid" -> UUID.matcher(text).matches();
                case "date" -> LocalDate.parse(text).toString().equals(text);
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "uri" -> new URI(text).isAbsolute();
                case "uri-reference" -> new URI(text).toString().equals(text);
                default -> false;
            };
        } catch (DateTimeException | URISyntaxException not) {
            return false;
        }
    }

    private void unless(boolean right, String at, String fault) {
        if (!right) {
            faults.add(at + " " + fault);
        }
    }
}
