package org.actionledger.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.actionledger.platform.correlation.CorrelationId;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What the services are told beside what the client said: the correlation id that was made or taken over here, and where the request came
 * from as the gateway sees it, whatever the client claimed. Cookies are between a browser and the gateway.
 */
class HeadersIn implements RequestHttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        HttpServletRequest client = request.servletRequest();
        HttpHeaders told = new HttpHeaders();
        headers.forEach((name, values) -> told.put(name, List.copyOf(values)));
        told.remove(HttpHeaders.COOKIE);
        told.set("X-Forwarded-For", client.getRemoteAddr());
        told.set("X-Forwarded-Proto", client.getScheme());
        told.set("X-Forwarded-Host", client.getServerName());
        told.set("X-Forwarded-Port", String.valueOf(client.getServerPort()));
        String type = client.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            told.set(HttpHeaders.CONTENT_TYPE, type); // Spring adds a charset to it
        }
        String correlationId = CorrelationId.current();
        if (correlationId != null) {
            told.set(CorrelationId.HEADER, correlationId);
        }
        return told;
    }

    /** After those that take away what a client claims. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
