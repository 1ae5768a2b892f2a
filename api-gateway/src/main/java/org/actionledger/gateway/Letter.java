package org.actionledger.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
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

    private static final Set<String> WITHOUT_EFFECT = Set.of("GET", "HEAD");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final URI REPLACED = URI.create("/");

    private final String method;
    private final String target;
    private final Header[] headers;
    private final Patience patience;
    private final boolean repeatable;
    private final @Nullable HttpEntity body;

    private Letter(HttpServletRequest request) throws IOException {
        this.method = request.getMethod();
        this.target =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        this.headers = HeadersIn.of(request);
        this.patience = Patience.with(request);
        this.repeatable = WITHOUT_EFFECT.contains(method) || isToldTheKey(headers);
        this.body = hasBody(request) ? body(request, repeatable) : null;
    }

    /** @throws ClientGone where the body has to be kept and cannot be read */
    static Letter of(HttpServletRequest request) throws IOException {
        return new Letter(request);
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
        copy.setHeaders(headers);
        copy.setEntity(body);
        return copy;
    }

    /** A service that is not told the client's key, because the client keeps it to its connection, would do it twice. */
    private static boolean isToldTheKey(Header[] headers) {
        return Arrays.stream(headers).anyMatch(header -> header.getName().equalsIgnoreCase(IDEMPOTENCY_KEY));
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
