package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A plain page: no script, no picture, no style of its own; read as well by those who cannot see it. */
final class Page {

    private static final String NOTHING_ELSE = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private Page() {}

    /** {@code content} is HTML, in which all that is not ours is escaped already. */
    static void write(HttpServletResponse response, int status, String title, String content) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", NOTHING_ELSE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            %s</main>
            </body>
            </html>
            """.formatted(title, title, content));
    }
}
