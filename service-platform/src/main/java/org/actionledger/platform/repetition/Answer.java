package org.actionledger.platform.repetition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a write was answered, so far as a repetition is answered the same.
 *
 * @param headers those of {@link #KEPT} that it had
 * @param body none where it was larger than is kept; without bytes where there was none
 */
record Answer(int status, Map<String, String> headers, byte @Nullable [] body) {

    /** What is said of the thing. What is said of the one request (its correlation id, the rate at which it came) is said anew. */
    static final List<String> KEPT = List.of("Content-Type", "Location", "ETag", "Consistency-Token", "Retry-After");

    /** The answer as it stands in {@code response}, with {@code body} unless that is larger than {@code largest} bytes. */
    static Answer of(HttpServletResponse response, byte[] body, long largest) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(response.getStatus(), headers, body.length > largest ? null : body);
    }

    /** The headers a line each. */
    String headerLines() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return headers;
    }
}
