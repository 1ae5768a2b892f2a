package org.actionledger.gateway;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** Status and headers of an answer, as the gateway's header filters read them. */
class Head implements ProxyExchange.Response {

    private final HttpStatusCode status;
    private final HttpHeaders headers = new HttpHeaders();

    Head(ClassicHttpResponse response) {
        this.status = HttpStatusCode.valueOf(response.getCode());
        for (Header header : response.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
