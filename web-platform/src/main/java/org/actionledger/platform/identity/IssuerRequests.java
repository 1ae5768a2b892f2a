package org.actionledger.platform.identity;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/**
 * Requests to the issuer. They go to the address that is configured or that the issuer's own description names, and to no other that an
 * answer points to; and whoever waits for them while the issuer hangs gets an answer after five seconds all the same.
 */
public final class IssuerRequests extends SimpleClientHttpRequestFactory {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public IssuerRequests() {
        setConnectTimeout(PATIENCE);
        setReadTimeout(PATIENCE);
    }

    @Override
    protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
        super.prepareConnection(connection, method);
        connection.setInstanceFollowRedirects(false);
    }
}
