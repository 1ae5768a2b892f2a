package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** What came back over the wire. */
record Answer(int status, List<Request.Header> headers, byte[] body) {

    /** The header's first value, or an empty text. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Request.Header::value)
                .findFirst()
                .orElse("");
    }

    /** The content type without its parameters, in lower case. */
    String mediaType() {
        return header("Content-Type").split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
    }

    String text() {
        return new String(body, UTF_8);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
