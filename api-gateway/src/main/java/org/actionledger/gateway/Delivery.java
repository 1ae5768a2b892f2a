package org.actionledger.gateway;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;

/** A request that an instance has answered, of which the body is still to be read. */
record Delivery(HttpUriRequestBase request, ClassicHttpResponse response) {

    /**
     * Whether the instance, or something between, says that it cannot answer. A 503 that says when to come again is an answer of the
     * service: it is meant for the client.
     */
    boolean isRefusal() {
        return switch (response.getCode()) {
            case 502, 503, 504 -> !response.containsHeader(HttpHeaders.RETRY_AFTER);
            default -> false;
        };
    }

    /** Breaks off what was not read; the connection is not used again. */
    void abort() {
        request.abort();
    }
}
