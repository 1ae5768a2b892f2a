package org.actionledger.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A client's request on its way to a service: method, target and body as they came, word for word. Where it may be sent a second time its
 * body is kept, which the body limit bounds; any other is passed on as it comes in.
 */
class Letter {

    /** Written anew by whoever sends it: they are about one connection. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "content-length", "transfer-encoding", "expect");

    private static final Set<String> WITHOUT_EFFECT = Set.of("GET", "HEAD");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final URI REPLACED = URI.create("/");

    private final String method;
    private final String target;
    private final HttpHeaders headers;
    private final Patience patience;
    private final boolean repeatable;
    private final @Nullable HttpEntity body;

    private Letter(HttpServletRequest request, HttpHeaders headers) throws IOException {
        this.method = request.getMethod();
        this.target =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        this.headers = headers;
        this.patience = Patience.with(request);
        this.repeatable = WITHOUT_EFFECT.contains(method) || headers.containsHeader(IDEMPOTENCY_KEY);
        this.body = hasBody(request) ? body(request, repeatable) : null;
    }

    /** @throws ClientGone where the body has to be kept and cannot be read */
    static Letter of(HttpServletRequest request, HttpHeaders headers) throws IOException {
        return new Letter(request, headers);
    }

    /** Whether it does no harm to send it again when it may have been received. */
    boolean isRepeatable() {
        return repeatable;
    }

    Patience patience() {
        return patience;
    }

    /** A copy to be sent; where the letter is not repeatable, the only one with its body. */
    HttpUriRequestBase copy() {
        HttpUriRequestBase copy = new HttpUriRequestBase(method, REPLACED);
        copy.setPath(target);
        headers.forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                add(copy, name, values);
            }
        });
        copy.setEntity(body);
        return copy;
    }

    private static void add(HttpUriRequestBase copy, String name, List<String> values) {
        for (String value : values) {
            copy.addHeader(name, value);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static HttpEntity body(HttpServletRequest request, boolean kept) throws IOException {
        ClientsBody source = new ClientsBody(request.getInputStream());
        ContentType said = null; // stands among the headers, as it came
        return kept
                ? new ByteArrayEntity(source.readAllBytes(), said)
                : new InputStreamEntity(source, request.getContentLengthLong(), said);
    }
}
