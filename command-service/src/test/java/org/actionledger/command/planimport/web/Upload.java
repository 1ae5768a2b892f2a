package org.actionledger.command.planimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.platform.http.Http;

/** A form with a file, as a browser or curl would send it. */
final class Upload {

    private static final String BOUNDARY = "--------a-line-that-no-plan-holds";

    private final byte[] file;
    private final Map<String, String> fields;

    private Upload(byte[] file, Map<String, String> fields) {
        this.file = file;
        this.fields = fields;
    }

    static Upload of(String file) {
        return of(file.getBytes(UTF_8));
    }

    static Upload of(byte[] file) {
        return new Upload(file, Map.of());
    }

    Upload with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Upload(file, more);
    }

    Http.Sending to(Http server) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(UTF_8)));
        part(body, "name=\"file\"; filename=\"C:\\plans\\fm07.csv\"\r\nContent-Type: text/csv", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return server.postBytes("/api/v1/plan-imports", body.toByteArray())
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
