package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.standalone.contract.Expected.ANYTHING;
import static org.actionledger.standalone.contract.Expected.REFUSED;
import static org.actionledger.standalone.contract.Expected.STRANGE;
import static org.actionledger.standalone.contract.Expected.WELL_FORMED;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.standalone.contract.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/** Paths and queries that are not as their parameters are described, each in one respect. */
final class BrokenParameters {

    private final List<Case> cases = new ArrayList<>();
    private final Operation operation;
    private final FittingValues fitting;
    private final Map<String, String> ids;
    private final Request right;

    private BrokenParameters(Operation operation, FittingValues fitting, Map<String, String> ids, Request right) {
        this.operation = operation;
        this.fitting = fitting;
        this.ids = ids;
        this.right = right;
    }

    static List<Case> of(Operation operation, FittingValues fitting, Map<String, String> ids, Request right) {
        BrokenParameters broken = new BrokenParameters(operation, fitting, ids, right);
        operation.parameters("path").forEach(broken::path);
        operation.parameters("query").forEach(broken::query);
        broken.query("unknown parameter", "noSuchParameter=1", ANYTHING);
        broken.query("unknown parameter", "&&=&a&=b", ANYTHING);
        broken.query("unknown parameter", "class.module.classLoader=x", ANYTHING);
        broken.query("query in bytes", "limit=%ff%fe", ANYTHING);
        broken.query("query in bytes", "a=%", ANYTHING);
        broken.query("query in bytes", "a=%00", ANYTHING);
        broken.query("query in bytes", "a=é", STRANGE);
        broken.query("query in bytes", "a=<b>|{}", STRANGE);
        broken.query("long query", "a=" + "x".repeat(6_000), ANYTHING);
        broken.query("long query", "a=" + "x".repeat(40_000), STRANGE);
        return broken.cases;
    }

    private void path(Parameter parameter) {
        JsonNode form = fitting.described(parameter.schema());
        String kind = "path: " + form.path("format").asString(form.path("type").asString());
        switch (form.path("format").asString("")) {
            case "uuid" -> {
                path(parameter, kind, "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", ANYTHING);
                path(parameter, kind, "not-an-id", REFUSED);
                path(parameter, kind, "1-1-1-1-1", REFUSED);
                path(parameter, kind, "00000000-0000-0000-0000-000000000000", ANYTHING);
                path(parameter, kind, ids.getOrDefault(parameter.name(), "x") + "%20", REFUSED);
                path(parameter, kind, ids.getOrDefault(parameter.name(), "x") + "0", REFUSED);
            }
            case "int32", "int64" -> {
                for (String number :
                        List.of("x", "1.5", "9223372036854775808", "99999999999999999999999", "1e3", "%2B")) {
                    path(parameter, kind, number, REFUSED);
                }
                for (String number : List.of("-1", "0", "2147483648", "9223372036854775807", "00001", "0x1")) {
                    path(parameter, kind, number, ANYTHING);
                }
            }
            default -> {
                path(parameter, kind, "no-such-name", ANYTHING);
                path(parameter, kind, "OVERDUE", ANYTHING);
            }
        }
        BrokenTexts.all().forEach(each -> path(parameter, "path: " + each.getKey(), encoded(each.getValue()), STRANGE));
        for (String odd : List.of(
                "%00",
                "%",
                "%zz",
                "%ff",
                "%c0%af",
                "%ed%a0%80",
                "..",
                "%2e%2e",
                ".",
                "a;b=c",
                ";",
                "%3b",
                "%2f",
                "%5c",
                "\\",
                "a//b",
                "%0d%0aX-Injected:%20yes",
                "%20",
                "*",
                "{id}",
                "é",
                "null",
                "undefined",
                "~",
                "@",
                "x.json",
                "x%2ejson")) {
            path(parameter, "path: odd", odd, STRANGE);
        }
        path(parameter, "path: long", "x".repeat(3_000), STRANGE);
        path(parameter, "path: long", "x".repeat(30_000), STRANGE);
    }

    private void path(Parameter parameter, String kind, String value, Expected expected) {
        Map<String, String> other = new HashMap<>(ids);
        other.put(parameter.name(), value);
        String query = right.target().contains("?")
                ? right.target().substring(right.target().indexOf('?'))
                : "";
        cases.add(new Case(
                kind,
                parameter.name() + " is " + (value.length() > 80 ? value.length() + " characters long" : value),
                right.at(operation.path(other) + query),
                expected));
    }

    private void query(Parameter parameter) {
        JsonNode form = fitting.described(parameter.schema());
        String type = FittingValues.type(form);
        JsonNode item = type.equals("array") ? fitting.described(form.path("items")) : form;
        String name = encoded(parameter.name());
        String value = value(fitting.any(form, parameter.name(), true));
        String kind = "query: ";
        // some are known to one form of the answer alone, and what was given out before is not made up
        boolean always = !parameter.name().matches("bom|with|format|cursor|limit|to");
        query(kind + "right", name + "=" + encoded(value), always ? WELL_FORMED : ANYTHING);
        query(kind + "empty", name + "=", ANYTHING);
        query(kind + "empty", name, ANYTHING);
        query(kind + "blank", name + "=%20", ANYTHING);
        query(kind + "twice", name + "=" + encoded(value) + "&" + name + "=" + encoded(value), ANYTHING);
        query(kind + "many times", (name + "=" + encoded(value) + "&").repeat(300), ANYTHING);
        query(kind + "as a list", name + "[]=" + encoded(value), ANYTHING);
        query(kind + "with a member", name + ".value=" + encoded(value), ANYTHING);
        query(
                kind + "long",
                name + "=" + "x".repeat(5_000),
                type.equals("string") && !form.has("format") && !form.has("pattern") && !form.has("enum")
                        ? ANYTHING
                        : REFUSED);
        boolean free = type.equals("string")
                && item.path("format").isMissingNode()
                && !item.has("enum")
                && !item.has("pattern");
        BrokenTexts.all()
                .forEach(each ->
                        query(kind + each.getKey(), name + "=" + encoded(each.getValue()), free ? ANYTHING : REFUSED));
        for (String odd : List.of("%00", "%ff", "%c0%af", "%ed%a0%80", "%u0041", "+", "null", "*")) {
            query(kind + "odd", name + "=" + odd, ANYTHING);
        }
        if (type.equals("integer") || type.equals("number")) {
            for (String no : List.of("x", "1.5", "1e400", "9223372036854775808", "NaN", "--1", "٣x")) {
                query(kind + "no number", name + "=" + encoded(no), REFUSED);
            }
            for (String edge : List.of("minimum", "maximum")) {
                if (form.has(edge)) {
                    long last = form.get(edge).asLong();
                    query(kind + edge, name + "=" + last, always ? WELL_FORMED : ANYTHING);
                    query(
                            kind + "beyond its " + edge,
                            name + "=" + (edge.equals("minimum") ? last - 1 : last + 1),
                            REFUSED);
                }
            }
        } else if (item.has("enum")) {
            query(kind + "unknown word", name + "=NO_SUCH_WORD", REFUSED);
            item.get("enum")
                    .forEach(word -> query(kind + "each word", name + "=" + encoded(word.asString()), WELL_FORMED));
        } else if (!free) {
            for (String no : List.of(
                    "2026-02-29",
                    "9999-12-31",
                    "+10000-01-01",
                    "0000-01-01",
                    "-1-1-1",
                    "31/03/2026",
                    "2026-03-31T00:00:00Z",
                    "not-an-id",
                    "1-1-1-1-1",
                    "maybe")) {
                query(kind + "no " + item.path("format").asString(type), name + "=" + encoded(no), ANYTHING);
            }
        } else {
            for (String odd : List.of(
                    "2016-12-31T23:59:60Z",
                    "9999-12-31T23:59:59Z",
                    "+999999999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00Z",
                    "2026-03-31T02:30[Europe/London]",
                    "2026-03-29T01:30[Europe/London]",
                    "2026-03-31T00:00:00+19:00",
                    "AAAA",
                    "bm90IGEgY3Vyc29y",
                    "4AAAAAAAAAAAAAAA")) {
                query(kind + "odd text", name + "=" + encoded(odd), ANYTHING);
            }
        }
    }

    private static String value(JsonNode value) {
        return value.isArray()
                ? value.valueStream()
                        .map(JsonNode::asString)
                        .reduce((a, b) -> a + "," + b)
                        .orElse("")
                : value.asString();
    }

    private void query(String kind, String query, Expected expected) {
        String target = right.target()
                .replaceAll("[?&]" + java.util.regex.Pattern.quote(query.split("=", 2)[0]) + "=[^&]*", "");
        cases.add(new Case(
                kind,
                query.length() > 120 ? query.substring(0, 60) + "… (" + query.length() + " characters)" : query,
                right.at(target + (target.contains("?") ? "&" : "?") + query),
                expected));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
