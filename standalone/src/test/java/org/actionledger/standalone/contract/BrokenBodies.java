package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.standalone.contract.Expected.ANYTHING;
import static org.actionledger.standalone.contract.Expected.REFUSED;
import static org.actionledger.standalone.contract.Expected.WELL_FORMED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are not as a schema wants them, each in one respect. */
final class BrokenBodies {

    private static final String HERE = "\u0001HERE\u0001";
    private static final String WRITTEN = "\"\\u0001HERE\\u0001\"";

    private final List<Case> cases = new ArrayList<>();
    private final FittingValues fitting;
    private final Request right;
    private final JsonNode body;

    private BrokenBodies(FittingValues fitting, Request right, JsonNode body) {
        this.fitting = fitting;
        this.right = right;
        this.body = body;
    }

    /** {@code right} is the request that succeeds, with that body. */
    static List<Case> of(Operation.Body described, FittingValues fitting, Request right, JsonNode body) {
        BrokenBodies bodies = new BrokenBodies(fitting, right, body);
        bodies.walk(fitting.described(described.schema()), body, "", List.of());
        bodies.wholes(described.required());
        bodies.encodings();
        for (int i = 0; i < 5; i++) {
            bodies.add(
                    "random body", "a body made of the schema", fitting.any(described.schema(), "", i == 0), ANYTHING);
        }
        return bodies.cases;
    }

    /** {@code path} leads to an object; each of its properties is broken in turn, and what is in them. */
    private void walk(JsonNode form, JsonNode value, String name, List<Object> path) {
        if (value.isObject()) {
            form.path("properties")
                    .properties()
                    .forEach(property -> property(form, property.getKey(), property.getValue(), value, path));
            if (!form.has("additionalProperties") && form.has("properties")) {
                add(
                        "unknown field",
                        "an unknown field in " + (name.isEmpty() ? "the body" : name),
                        changed(path, value, "noSuchField", "\"x\""),
                        REFUSED);
                add(
                        "unknown field",
                        "the type of another class in " + name,
                        changed(path, value, "@class", "\"java.lang.Runtime\""),
                        REFUSED);
            }
        } else if (value.isArray() && !value.isEmpty()) {
            broken(fitting.described(form.path("items")), false, value.get(0), name + "[0]", append(path, 0));
            walk(fitting.described(form.path("items")), value.get(0), name + "[0]", append(path, 0));
        }
    }

    private void property(JsonNode form, String name, JsonNode schema, JsonNode object, List<Object> path) {
        boolean required = form.path("required")
                .valueStream()
                .anyMatch(each -> each.asString().equals(name));
        JsonNode right = object.has(name) ? object.get(name) : fitting.any(schema, name, true);
        List<Object> here = append(path, name);
        JsonNode inner = fitting.described(schema);
        broken(inner, !required, right, name, here);
        if (object.has(name)) {
            ((ObjectNode) at(copy(), path)).path(name);
            ObjectNode without = copy();
            ((ObjectNode) at(without, path)).remove(name);
            add("left out", name + " left out", without, required ? REFUSED : ANYTHING);
            walk(inner, right, name, here);
            String twice = changed(path, object, name, HERE).replace(WRITTEN, right + ",\"" + name + "\":" + right);
            add("a field twice", name + " twice", twice, REFUSED);
        }
    }

    private void broken(JsonNode form, boolean nullable, JsonNode right, String name, List<Object> path) {
        for (Broken broken : BrokenValues.of(form, nullable, right)) {
            ObjectNode marked = copy();
            put(marked, path, JsonNodeFactory.instance.stringNode(HERE));
            // a value that takes the place of none may not fit the others
            Expected expected = broken.expected() == WELL_FORMED && !reaches(path) ? ANYTHING : broken.expected();
            cases.add(new Case(
                    kind(broken),
                    name + " is " + broken.what(),
                    right(replaced(marked.toString(), broken.raw())),
                    expected));
        }
    }

    private static String kind(Broken broken) {
        return "body: " + broken.what();
    }

    private boolean reaches(List<Object> path) {
        JsonNode node = body;
        for (Object step : path) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return !node.isMissingNode();
    }

    private void wholes(boolean required) {
        add("whole body", "an empty body", "", required ? REFUSED : ANYTHING);
        add("whole body", "white space", " \n", required ? REFUSED : ANYTHING);
        add("whole body", "null", "null", required ? REFUSED : ANYTHING);
        for (String other :
                List.of("[]", "\"words\"", "7", "true", "{", "}", "{\"a\"", "{\"a\":", "nul", "[" + body + "]")) {
            add("whole body", other.length() > 9 ? "the body in a list" : other, other, REFUSED);
        }
        add("whole body", "something after it", body + " {}", REFUSED);
        add("whole body", "a comment", "/* */" + body, REFUSED);
        add("whole body", "ten thousand lists", "[".repeat(10_000), REFUSED);
        add("whole body", "ten thousand objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), REFUSED);
        add("whole body", "a name of 60000 characters", "{\"" + "n".repeat(60_000) + "\":1}", REFUSED);
        add("whole body", "a thousand unknown fields", unknownFields(), REFUSED);
        add("whole body", "a form", "a=1&b=2", REFUSED);
        add(
                "whole body",
                "XML",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                REFUSED);
        cases.add(new Case(
                "too large", "announced as too large", right.sending(null).announcing(50_000_000), REFUSED));
    }

    private static String unknownFields() {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            fields.append("\"f").append(i).append("\":1,");
        }
        return fields.append("\"f\":1}").toString();
    }

    private void encodings() {
        byte[] bytes = body.toString().getBytes(UTF_8);
        cases.add(new Case("encoding", "with a byte order mark", right(("\uFEFF" + body).getBytes(UTF_8)), ANYTHING));
        cases.add(new Case("encoding", "in UTF-16", right(body.toString().getBytes(UTF_16LE)), ANYTHING));
        cases.add(new Case(
                "encoding", "packed, and said to be", right(packed(bytes)).with("Content-Encoding", "gzip"), ANYTHING));
        cases.add(new Case("encoding", "packed, and not said to be", right(packed(bytes)), REFUSED));
        cases.add(new Case(
                "encoding",
                "in Latin 1",
                right(body.toString().replace("e", "é").getBytes(ISO_8859_1)),
                REFUSED));
        String type = right.headers().stream()
                .filter(each -> each.name().equals("Content-Type"))
                .findFirst()
                .orElseThrow()
                .value();
        for (String charset :
                List.of("utf-8", "iso-8859-1", "utf-7", "no-such-charset", "\"\"", "utf-8; charset=utf-16")) {
            cases.add(new Case(
                    "content type",
                    "charset " + charset,
                    right.with("Content-Type", type + "; charset=" + charset),
                    ANYTHING));
        }
        cases.add(new Case(
                "content type", "with a profile", right.with("Content-Type", type + "; profile=\"x\""), ANYTHING));
        cases.add(new Case("content type", "without", right.without("Content-Type"), REFUSED));
        for (String other : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application",
                "/",
                ";;",
                "application/json/json",
                "*/*",
                "application/octet-stream",
                "text/html; charset=utf-8")) {
            cases.add(new Case("content type", other, right.with("Content-Type", other), REFUSED));
        }
        cases.add(new Case("content type", "an empty one", right.with("Content-Type", ""), REFUSED));
        cases.add(new Case("chunks", "in chunks", right(chunk(bytes)).with("Transfer-Encoding", "chunked"), ANYTHING));
        cases.add(new Case(
                "chunks",
                "in broken chunks",
                right("zz\r\n{}\r\n0\r\n\r\n".getBytes(UTF_8))
                        .with("Transfer-Encoding", "chunked")
                        .with("Connection", "close"),
                REFUSED));
    }

    private static byte[] chunk(byte[] bytes) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        chunks.writeBytes(bytes);
        chunks.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
        return chunks.toByteArray();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private Request right(byte[] bytes) {
        return right.sending(bytes);
    }

    private void add(String kind, String what, JsonNode other, Expected expected) {
        add(kind, what, other.toString(), expected);
    }

    private void add(String kind, String what, String other, Expected expected) {
        cases.add(new Case(kind, what, right(other.getBytes(UTF_8)), expected));
    }

    private String changed(List<Object> path, JsonNode object, String name, String value) {
        ObjectNode marked = copy();
        ((ObjectNode) at(marked, path)).put(name, HERE);
        return value.equals(HERE) ? marked.toString() : marked.toString().replace(WRITTEN, value);
    }

    private ObjectNode copy() {
        return (ObjectNode) body.deepCopy();
    }

    private JsonNode at(JsonNode root, List<Object> path) {
        JsonNode node = root;
        for (Object step : path) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        return node;
    }

    private void put(ObjectNode root, List<Object> path, JsonNode value) {
        JsonNode holder = at(root, path.subList(0, path.size() - 1));
        if (path.getLast() instanceof Integer index) {
            ((ArrayNode) holder).set(index, value);
        } else {
            ((ObjectNode) holder).set((String) path.getLast(), value);
        }
    }

    private static List<Object> append(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static byte[] replaced(String marked, byte[] raw) {
        int from = marked.indexOf(WRITTEN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(marked.substring(0, from).getBytes(UTF_8));
        bytes.writeBytes(raw);
        bytes.writeBytes(marked.substring(from + WRITTEN.length()).getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
