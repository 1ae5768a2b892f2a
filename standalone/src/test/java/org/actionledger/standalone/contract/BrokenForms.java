package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.standalone.contract.Expected.ANYTHING;
import static org.actionledger.standalone.contract.Expected.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.actionledger.standalone.contract.PlanForm.Field;
import tools.jackson.databind.JsonNode;

/** Plans that are not sent as they must be, each in one respect. */
final class BrokenForms {

    private final List<Case> cases = new ArrayList<>();
    private final Request right;
    private final PlanForm form;

    private BrokenForms(Request right, PlanForm form) {
        this.right = right;
        this.form = form;
    }

    static List<Case> of(Operation.Body described, FittingValues fitting, Request right, PlanForm form, Random random) {
        BrokenForms broken = new BrokenForms(right, form);
        JsonNode schema = fitting.described(described.schema());
        schema.path("properties").properties().forEach(property -> {
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(each -> each.asString().equals(property.getKey()));
            broken.field(property.getKey(), fitting.described(property.getValue()), required);
        });
        broken.files(random);
        broken.wholes();
        return broken.cases;
    }

    private void field(String name, JsonNode schema, boolean required) {
        add("left out", name + " left out", form.without(name), required ? REFUSED : ANYTHING);
        if (name.equals("file")) {
            return;
        }
        boolean formed = schema.has("enum") || schema.has("format");
        text(name, "empty", "", required ? REFUSED : ANYTHING);
        text(name, "blank", "  ", required ? REFUSED : ANYTHING);
        BrokenTexts.all().forEach(each -> text(name, each.getKey(), each.getValue(), formed ? REFUSED : ANYTHING));
        text(name, "a NUL character", "a\u0000b", REFUSED);
        text(name, "far too long", "x".repeat(300_000), REFUSED);
        for (String odd :
                List.of("not-an-id", "1-1-1-1-1", "2026-02-29", "9999-12-31", "+10000-01-01", "NO_SUCH_WORD")) {
            text(name, odd, odd, formed ? REFUSED : ANYTHING);
        }
        add(
                "form: bytes",
                name + " is not UTF-8",
                form.with(new Field(name, "", new byte[] {'a', (byte) 0xC3, (byte) 0x28})),
                ANYTHING);
        add("form: twice", name + " twice", form.adding(Field.of(name, "x")), ANYTHING);
        add(
                "form: a file",
                name + " is a file",
                form.with(new Field(name, "; filename=\"x\"", "x".getBytes(UTF_8))),
                ANYTHING);
    }

    private void text(String name, String what, String value, Expected expected) {
        add("form: " + what, name + " is " + what, form.with(Field.of(name, value)), expected);
    }

    private void files(Random random) {
        byte[] noise = new byte[5_000];
        random.nextBytes(noise);
        byte[] zip = noise.clone();
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, zip, 0, 4);
        file("empty", new byte[0], REFUSED);
        file("noise", noise, ANYTHING);
        file("a broken archive", zip, REFUSED);
        file(
                "an old workbook",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                REFUSED);
        file("a PDF", "%PDF-1.7\n".getBytes(UTF_8), REFUSED);
        file("one line", "No.,Recommendation,Action to take".getBytes(UTF_8), ANYTHING);
        file("NUL characters", "No.,Recommendation,Action\n1,a\u0000b,c\n".getBytes(UTF_8), ANYTHING);
        file("an open quotation mark", "No.,Recommendation,Action\n1,\"a,c\n".getBytes(UTF_8), ANYTHING);
        file(
                "one long cell",
                ("No.,Recommendation,Action\n1," + "x".repeat(200_000) + ",c\n").getBytes(UTF_8),
                ANYTHING);
        file(
                "many columns",
                ("No.,Recommendation,Action" + ",x".repeat(3_000) + "\n1,a,c\n").getBytes(UTF_8),
                ANYTHING);
        BrokenTexts.injections()
                .forEach((what, text) -> file(
                        what,
                        ("No.,Recommendation,Action\n1,\"" + text.replace("\"", "\"\"") + "\",c\n").getBytes(UTF_8),
                        ANYTHING));
        for (String name :
                List.of("../../etc/passwd", "", "a\\b.csv", "x".repeat(2_000), "é\u202E.csv", "a%00.csv", "<b>.csv")) {
            add(
                    "form: name of the file",
                    "a file named " + (name.length() > 30 ? "at length" : name),
                    form.with(Field.file(name, "No.,Recommendation,Action\n1,a,c\n".getBytes(UTF_8))),
                    ANYTHING);
        }
    }

    private void file(String what, byte[] content, Expected expected) {
        add("form: file, " + what, "the file is " + what, form.with(Field.file("plan.csv", content)), expected);
    }

    private void wholes() {
        byte[] bytes = form.bytes();
        cases.add(new Case(
                "form: broken",
                "no line that ends it",
                right.sending(java.util.Arrays.copyOf(bytes, bytes.length - 20)),
                ANYTHING));
        cases.add(new Case(
                "form: broken",
                "another boundary than is said",
                right.with("Content-Type", "multipart/form-data; boundary=other"),
                REFUSED));
        cases.add(new Case("form: broken", "no boundary", right.with("Content-Type", "multipart/form-data"), REFUSED));
        cases.add(new Case(
                "form: broken",
                "a long boundary",
                right.with("Content-Type", "multipart/form-data; boundary=" + "b".repeat(3_000)),
                REFUSED));
        cases.add(new Case("form: broken", "an empty body", right.sending(new byte[0]), REFUSED));
        cases.add(new Case("form: broken", "no body", right.sending(null), REFUSED));
        cases.add(new Case(
                "form: broken",
                "JSON",
                right.with("Content-Type", "application/json").sending("{}".getBytes(UTF_8)),
                REFUSED));
        cases.add(new Case(
                "form: broken",
                "parts without names",
                right.sending(new String(bytes, UTF_8)
                        .replaceAll("; name=\"\\w+\"", "")
                        .getBytes(UTF_8)),
                REFUSED));
        cases.add(new Case(
                "form: broken",
                "parts without heads",
                right.sending(new String(bytes, UTF_8)
                        .replaceAll("Content-Disposition[^\r]*", "")
                        .getBytes(UTF_8)),
                REFUSED));
        cases.add(new Case(
                "too large", "announced as too large", right.sending(null).announcing(50_000_000), REFUSED));
        PlanForm many = form;
        for (int i = 0; i < 120; i++) {
            many = many.adding(Field.of("extra" + i, "x"));
        }
        add("form: many parts", "120 parts more", many, ANYTHING);
        add("form: many parts", "a part that nobody asked for", form.adding(Field.of("noSuchField", "x")), ANYTHING);
    }

    private void add(String kind, String what, PlanForm other, Expected expected) {
        cases.add(new Case(kind, what, right.sending(other.bytes()), expected));
    }
}
