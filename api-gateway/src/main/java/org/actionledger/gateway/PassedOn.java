package org.actionledger.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer, written to the client while it is read. Events go out one by one. Where the service breaks off in the middle the
 * client's connection is broken off too, so that half a file is never taken for a whole one.
 */
class PassedOn implements ServerResponse {

    private static final int BUFFER = 16 * 1024;
    private static final String EVENTS = MediaType.TEXT_EVENT_STREAM_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(PassedOn.class);

    private final Delivery delivery;

    PassedOn(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(delivery.response().getCode());
    }

    @Override
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY; // the service's go straight from its answer into ours
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(delivery.response().getCode());
        HeadersOut.tell(delivery.response(), response);
        HttpEntity body = delivery.response().getEntity();
        if (body == null) {
            return null;
        }
        boolean whole = false;
        try {
            whole = copy(body, response.getOutputStream());
        } catch (IOException broken) {
            response.flushBuffer(); // what is half sent cannot become another answer
            throw broken;
        } finally {
            if (!whole) {
                delivery.abort(); // to close it instead would read it to its end
            }
        }
        return null;
    }

    /** Whether the client took all of it. */
    private static boolean copy(HttpEntity body, ServletOutputStream target) throws IOException {
        InputStream source = body.getContent();
        boolean events = areEvents(body);
        if (events && !written(() -> target.flush())) {
            return false;
        }
        byte[] buffer = new byte[BUFFER];
        for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
            int length = count;
            if (!written(() -> target.write(buffer, 0, length)) || events && !written(() -> target.flush())) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEvents(HttpEntity body) {
        String type = body.getContentType();
        return type != null && type.regionMatches(true, 0, EVENTS, 0, EVENTS.length());
    }

    private static boolean written(Writing writing) {
        try {
            writing.write();
            return true;
        } catch (IOException gone) {
            LOG.debug("the client has gone", gone);
            return false;
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
