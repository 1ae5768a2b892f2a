package org.actionledger.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.actionledger.platform.correlation.CorrelationId;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.http.HttpHeaders;

/**
 * What the services are told: what the client said, the correlation id that was made or taken over here, and where the request came from as
 * the gateway sees it, whatever the client claimed. Cookies are between a browser and the gateway.
 */
final class HeadersIn {

    private static final Set<String> FOR_THE_GATEWAY = HopByHop.and(
            HttpHeaders.HOST,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.EXPECT,
            HttpHeaders.COOKIE,
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            CorrelationId.HEADER);

    private HeadersIn() {}

    static Header[] of(HttpServletRequest client) {
        Set<String> left = left(client);
        List<Header> told = new ArrayList<>();
        for (Enumeration<String> names = client.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            if (!left.contains(name)) {
                for (Enumeration<String> values = client.getHeaders(name); values.hasMoreElements(); ) {
                    told.add(new BasicHeader(name, values.nextElement()));
                }
            }
        }
        told.add(new BasicHeader("X-Forwarded-For", client.getRemoteAddr()));
        told.add(new BasicHeader("X-Forwarded-Proto", client.getScheme()));
        told.add(new BasicHeader("X-Forwarded-Host", client.getServerName()));
        told.add(new BasicHeader("X-Forwarded-Port", client.getServerPort()));
        String correlationId = CorrelationId.current();
        if (correlationId != null) {
            told.add(new BasicHeader(CorrelationId.HEADER, correlationId));
        }
        return told.toArray(Header[]::new);
    }

    /** Also those that the client says are about its connection only (RFC 9110, section 7.6.1). */
    private static Set<String> left(HttpServletRequest client) {
        Enumeration<String> connection = client.getHeaders(HttpHeaders.CONNECTION);
        if (!connection.hasMoreElements()) {
            return FOR_THE_GATEWAY;
        }
        Set<String> left = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        left.addAll(FOR_THE_GATEWAY);
        while (connection.hasMoreElements()) {
            for (String name : connection.nextElement().split(",", -1)) {
                left.add(name.strip());
            }
        }
        return left;
    }
}
