package org.actionledger.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;

/**
 * Carries requests to instances over connections that are kept. The thread that asks also waits and reads, which on few processors costs
 * less than handing over to others; it follows no redirects, keeps no cookies and repeats nothing.
 */
class Post implements DisposableBean {

    /** The services close a connection that was not used for 20 s. */
    private static final Timeout UNUSED = Timeout.ofSeconds(10);

    private static final TimeValue PERHAPS_CLOSED = TimeValue.ofSeconds(1);

    private final CloseableHttpClient client;
    private final Map<Patience, RequestConfig> configs = new EnumMap<>(Patience.class);

    Post(GatewayProperties properties) {
        this.client = HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(properties.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(properties.connect()))
                        .setIdleTimeout(UNUSED)
                        .setValidateAfterInactivity(PERHAPS_CLOSED)
                        .build())
                .build());
        configs.put(Patience.ANSWER, config(properties, properties.answer()));
        configs.put(Patience.DOCUMENT, config(properties, properties.document()));
        configs.put(Patience.STREAM, config(properties, properties.stream()));
        configs.put(Patience.SIGN_OF_LIFE, config(properties, properties.connect()));
    }

    /** The answer's head; whoever takes it reads its body to the end, or aborts the request. */
    ClassicHttpResponse send(Instance instance, HttpUriRequestBase request, Patience patience) throws IOException {
        request.setConfig(configs.get(patience));
        return client.executeOpen(instance.host(), request, null);
    }

    private static RequestConfig config(GatewayProperties properties, Duration silence) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(properties.connect()))
                .setResponseTimeout(timeout(silence))
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
