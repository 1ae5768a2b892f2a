package org.actionledger.gateway;

import java.util.List;
import org.actionledger.platform.correlation.CorrelationId;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes out of an answer what tells of the installation behind the gateway, and what the gateway says itself. */
class HeadersOut implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> NOT_TOLD =
            List.of(HttpHeaders.SERVER, "X-Powered-By", HttpHeaders.VIA, HttpHeaders.DATE, CorrelationId.HEADER);

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
        HttpHeaders told = new HttpHeaders();
        headers.forEach((name, values) -> told.put(name, values));
        NOT_TOLD.forEach(told::remove);
        if (told.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            told.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer"); // a service's own names its address
        }
        return told;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
