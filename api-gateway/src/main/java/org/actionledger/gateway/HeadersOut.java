package org.actionledger.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.actionledger.platform.correlation.CorrelationId;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.springframework.http.HttpHeaders;

/** What clients are told of a service's answer: not what tells of the installation behind the gateway, nor what the gateway says itself. */
final class HeadersOut {

    private static final Set<String> NOT_TOLD =
            HopByHop.and(HttpHeaders.SERVER, "X-Powered-By", HttpHeaders.VIA, HttpHeaders.DATE, CorrelationId.HEADER);

    private HeadersOut() {}

    static void tell(ClassicHttpResponse answer, HttpServletResponse client) {
        for (Header header : answer.getHeaders()) {
            String name = header.getName();
            if (name.equalsIgnoreCase(HttpHeaders.WWW_AUTHENTICATE)) {
                client.setHeader(name, "Bearer"); // the service's own names its address
            } else if (!NOT_TOLD.contains(name)) {
                client.addHeader(name, header.getValue());
            }
        }
    }
}
