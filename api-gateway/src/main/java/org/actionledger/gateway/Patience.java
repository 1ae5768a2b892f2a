package org.actionledger.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** For how long a service may say nothing, by what it is asked for. */
enum Patience {
    ANSWER,
    /** Files, on the way in or out, are made as a whole. */
    DOCUMENT,
    /** Events come when they come. */
    STREAM,
    /** Whoever is well says so at once. */
    SIGN_OF_LIFE;

    static Patience with(HttpServletRequest request) {
        String accept = lower(request.getHeader(HttpHeaders.ACCEPT));
        if (accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return STREAM;
        }
        String type = lower(request.getContentType());
        String query = lower(request.getQueryString());
        boolean document = type.startsWith("multipart/")
                || query.startsWith("format=")
                || query.contains("&format=")
                || Stream.of("text/csv", "text/html", "officedocument").anyMatch(accept::contains);
        return document ? DOCUMENT : ANSWER;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
