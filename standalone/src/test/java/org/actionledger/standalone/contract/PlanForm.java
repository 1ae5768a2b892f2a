package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan on its way as {@code multipart/form-data}. */
record PlanForm(List<Field> fields) {

    static final String BOUNDARY = "a-line-that-no-plan-holds";
    static final String MEDIA_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private static final String TABLE = "No.,Recommendation,Action to take,Lead agency,Target date,Progress,Comments\n"
            + IntStream.rangeClosed(1, 9)
                    .mapToObj("%1$d,Ask %1$d,Write guide %1$d,Fenmarsh Polis,June 2025,Begun,A remark%n"::formatted)
                    .collect(Collectors.joining());

    /** {@code head} holds all that stands between the name and the value: the name of a file, the headers of the part. */
    record Field(String name, String head, byte[] value) {

        static Field of(String name, String value) {
            return new Field(name, "", value.getBytes(UTF_8));
        }

        static Field file(String fileName, byte[] content) {
            return new Field("file", "; filename=\"" + fileName + "\"\r\nContent-Type: text/csv", content);
        }
    }

    static PlanForm of(String partnership, String reference) {
        return new PlanForm(List.of(
                Field.of("partnership", partnership),
                Field.of("reference", reference),
                Field.of("type", "DHR"),
                Field.file("plan.csv", TABLE.getBytes(UTF_8))));
    }

    PlanForm without(String name) {
        return new PlanForm(
                fields.stream().filter(field -> !field.name().equals(name)).toList());
    }

    PlanForm with(Field field) {
        List<Field> more = new ArrayList<>(without(field.name()).fields);
        more.add(field);
        return new PlanForm(List.copyOf(more));
    }

    PlanForm adding(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new PlanForm(List.copyOf(more));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fields.forEach(field -> {
            bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\""
                            + field.head() + "\r\n\r\n")
                    .getBytes(UTF_8));
            bytes.writeBytes(field.value());
            bytes.writeBytes("\r\n".getBytes(UTF_8));
        });
        bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
