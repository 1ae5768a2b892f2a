package org.actionledger.standalone.contract;

import static org.actionledger.standalone.contract.Expected.ANYTHING;
import static org.actionledger.standalone.contract.Expected.REFUSED;
import static org.actionledger.standalone.contract.Expected.WELL_FORMED;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What may stand in JSON where a schema wants something else, or at the edge of what it wants. */
final class BrokenValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String UNKNOWN_ID = "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f";

    private final List<Broken> all = new ArrayList<>();

    private BrokenValues() {}

    /** In place of a value of that form. */
    static List<Broken> of(JsonNode form, boolean nullable, JsonNode right) {
        BrokenValues values = new BrokenValues();
        values.add("null", "null", nullable ? ANYTHING : REFUSED);
        String type = FittingValues.type(form);
        values.otherTypes(type, form);
        switch (type) {
            case "string" -> values.texts(form);
            case "integer", "number" -> values.numbers(form);
            case "array" -> values.arrays(form, right);
            default -> {}
        }
        return values.all;
    }

    private void add(String what, String raw, Expected expected) {
        all.add(Broken.of(what, raw, expected));
    }

    private void text(String what, String text, Expected expected) {
        add(what, JSON.stringNode(text).toString(), expected);
    }

    private void otherTypes(String type, JsonNode form) {
        if (form.isEmpty() || form.path("additionalProperties").isBoolean()) {
            return; // anything may stand there
        }
        if (!type.equals("string")) {
            add("a text", "\"words\"", REFUSED);
            add("an empty text", "\"\"", REFUSED);
        }
        if (!type.equals("integer") && !type.equals("number")) {
            add("a number", "7", REFUSED);
            add("a fraction", "0.5", REFUSED);
        }
        if (!type.equals("boolean")) {
            add("a truth", "true", REFUSED);
        } else {
            add("a truth as text", "\"true\"", REFUSED);
            add("a truth as a number", "1", REFUSED);
        }
        if (!type.equals("array")) {
            add("a list", "[]", REFUSED);
            add("a list of three numbers", "[2026,1,1]", REFUSED);
        }
        if (!type.equals("object")) {
            add("an object", "{}", REFUSED);
            add("an object with a value", "{\"value\":\"x\"}", REFUSED);
        }
        add("deeply nested lists", "[".repeat(3_000) + "]".repeat(3_000), REFUSED);
        add("NaN", "NaN", REFUSED);
        add("no value", "", REFUSED);
    }

    private void texts(JsonNode form) {
        text(
                "empty",
                "",
                form.path("minLength").asInt(0) > 0 || form.has("enum") || form.has("format") ? REFUSED : ANYTHING);
        text("blank", "   ", ANYTHING);
        text("a NUL character", "a\u0000b", REFUSED);
        text("a control character", "a\u0007b", ANYTHING);
        add("half a character", "\"a\\ud800b\"", REFUSED);
        add("the wrong half first", "\"\\udc00\\ud800\"", REFUSED);
        all.add(new Broken("bytes that are not UTF-8", new byte[] {'"', 'a', (byte) 0xC3, (byte) 0x28, '"'}, REFUSED));
        all.add(new Broken("a slash in too many bytes", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}, REFUSED));
        all.add(new Broken(
                "half a character in bytes", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, REFUSED));
        all.add(new Broken("a NUL byte", new byte[] {'"', 'a', 0, 'b', '"'}, REFUSED));
        add("an unknown escape", "\"\\x41\"", REFUSED);
        add("single quotes", "'words'", REFUSED);
        add("a raw line break", "\"a\nb\"", REFUSED);
        BrokenTexts.all()
                .forEach(each -> text(
                        each.getKey(), each.getValue(), form.has("enum") || form.has("format") ? REFUSED : ANYTHING));
        if (form.has("maxLength")) {
            int max = form.get("maxLength").asInt();
            text("as long as may be", "x".repeat(max), form.has("pattern") ? ANYTHING : WELL_FORMED);
            text(
                    "as long as may be, in four bytes each",
                    "\uD83D\uDE00".repeat(max),
                    form.has("pattern") ? ANYTHING : WELL_FORMED);
            text("one too long", "x".repeat(max + 1), REFUSED);
        }
        text(
                "far too long",
                "x".repeat(200_000),
                form.has("maxLength") || form.has("format") || form.has("enum") ? REFUSED : ANYTHING);
        if (form.has("enum")) {
            text("an unknown word", "NO_SUCH_WORD", REFUSED);
            text("in lower case", form.get("enum").get(0).asString().toLowerCase(java.util.Locale.ROOT), REFUSED);
            text("with white space", " " + form.get("enum").get(0).asString(), ANYTHING);
        }
        switch (form.path("format").asString("")) {
            case "uuid" -> ids();
            case "date" -> days();
            case "date-time" -> instants();
            default -> {}
        }
    }

    private void ids() {
        text("an unknown id", UNKNOWN_ID, WELL_FORMED);
        text("the id of nothing", "00000000-0000-0000-0000-000000000000", ANYTHING);
        text("an id in upper case", UNKNOWN_ID.toUpperCase(java.util.Locale.ROOT), ANYTHING);
        text("no id", "not-an-id", REFUSED);
        text("a short id", "1-1-1-1-1", REFUSED);
        text("an id in braces", "{" + UNKNOWN_ID + "}", REFUSED);
        text("an id without hyphens", UNKNOWN_ID.replace("-", ""), REFUSED);
        text("an id and more", UNKNOWN_ID + "0", REFUSED);
    }

    private void days() {
        for (String odd : List.of("2026-02-29", "2026-13-01", "2026-00-10", "31/03/2026", "2026-3-1", "20260331")) {
            text("the day " + odd, odd, REFUSED);
        }
        for (String odd : List.of("2026-03-31T00:00:00Z", "2026-03-31T00:00:00", "2026-W10-2", "today")) {
            text("the day " + odd, odd, REFUSED);
        }
        for (String far :
                List.of("0000-01-01", "-0001-12-31", "+10000-01-01", "9999-12-31", "+999999999-12-31", "1752-09-05")) {
            text("the day " + far, far, ANYTHING);
        }
        text("a leap day", "2024-02-29", WELL_FORMED);
    }

    private void instants() {
        for (String odd :
                List.of("2016-12-31T23:59:60Z", "2026-02-29T00:00:00Z", "2026-03-31T25:00:00Z", "2026-03-31", "now")) {
            text("the instant " + odd, odd, ANYTHING);
        }
    }

    private void numbers(JsonNode form) {
        for (String odd : List.of(
                "1e400",
                "-1e400",
                "1e-400",
                "9223372036854775808",
                "-9223372036854775809",
                "1e999999999",
                "9".repeat(1_500))) {
            add("the number " + (odd.length() > 30 ? "of 1500 digits" : odd), odd, REFUSED);
        }
        for (String odd : List.of("-0", "-1", "2147483647", "2147483648", "9223372036854775807", "1.0", "1e2")) {
            add("the number " + odd, odd, ANYTHING);
        }
        for (String no : List.of("1.5", "0x10", "01", "+1", ".5", "Infinity", "\"7\"", "\"\"")) {
            add("the number " + no, no, REFUSED);
        }
        if (form.has("minimum")) {
            add("less than may be", Long.toString(form.get("minimum").asLong() - 1), REFUSED);
            add("as little as may be", form.get("minimum").toString(), WELL_FORMED);
        }
        if (form.has("maximum")) {
            add("more than may be", Long.toString(form.get("maximum").asLong() + 1), REFUSED);
            add("as much as may be", form.get("maximum").toString(), WELL_FORMED);
        }
    }

    private void arrays(JsonNode form, JsonNode right) {
        String item = right.isArray() && !right.isEmpty() ? right.get(0).toString() : "\"a\"";
        add("a list with null in it", "[null]", REFUSED);
        add("a list in a list", "[[" + item + "]]", REFUSED);
        add("a value without its list", item, REFUSED);
        add("twice the same", "[" + item + "," + item + "]", ANYTHING);
        add("an empty list", "[]", form.path("minItems").asInt(0) > 0 ? REFUSED : ANYTHING);
        if (form.has("maxItems")) {
            int max = form.get("maxItems").asInt();
            add("one too many", "[" + (item + ",").repeat(max) + item + "]", REFUSED);
        }
    }
}
