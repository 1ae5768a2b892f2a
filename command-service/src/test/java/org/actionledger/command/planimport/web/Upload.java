package org.actionledger.command.planimport.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.platform.http.Http;

/** A form with a file, as a browser or curl would send it. */
record Upload(String file, Map<String, String> fields) {

    private static final String BOUNDARY = "--------a-line-that-no-plan-holds";

    static Upload of(String file) {
        return new Upload(file, Map.of());
    }

    Upload with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Upload(file, more);
    }

    Http.Sending to(Http server) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        part(body, "name=\"file\"; filename=\"C:\\plans\\fm07.csv\"\r\nContent-Type: text/csv", file);
        body.append("--").append(BOUNDARY).append("--\r\n");
        return server.request("POST", "/api/v1/plan-imports", body.toString())
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition);
        body.append("\r\n\r\n").append(content).append("\r\n");
    }
}
