package org.actionledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LookoutTest {

    private static final Duration LOOK = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** What was known of the instance each time it was asked. */
    private final List<Boolean> known = new CopyOnWriteArrayList<>();

    private HttpServer server;
    private Instance instance;
    private Post post;
    private Lookout lookout;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> known.add(instance.isReady())); // and says nothing
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        GatewayProperties properties = properties(address, PATIENCE);
        instance = new Instance(URI.create(address), Clock.systemUTC(), Duration.ZERO);
        post = new Post(properties);
        lookout = new Lookout(
                List.of(new Service("service", List.of(instance), CircuitBreaker.ofDefaults("service"))), post, LOOK);
        lookout.start();
    }

    @AfterEach
    void stop() throws IOException {
        lookout.stop();
        post.destroy();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void one_that_is_silent_is_busy_at_first_and_in_the_end_not_ready() {
        await().until(() -> known.contains(false));

        assertThat(known).startsWith(true, true);
    }

    /** As an installation has them, but for how long making a connection, and a sign of life, may take. */
    static GatewayProperties properties(String address, Duration connect) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "action-ledger.gateway.command-service", address,
                        "action-ledger.gateway.query-service", address,
                        "action-ledger.gateway.connect", connect.toString())))
                .bind("action-ledger.gateway", GatewayProperties.class)
                .get();
    }
}
