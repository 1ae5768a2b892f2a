package org.actionledger.platform.drain;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The time between an instance's saying that it ends and its ending. Readiness says so already (Spring Boot refuses traffic before it stops
 * anything). Whoever balances sees it and looks elsewhere; what comes meanwhile is answered as ever, but each answer is the last on its
 * connection. Only then the server takes no more, and waits for the requests that are under way.
 */
class Drain implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Drain.class);
    private static final int ONE_ANSWER_EACH = 1;

    private final Duration lasts;
    private final Set<Connector> connectors = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Drain(Duration lasts) {
        this.lasts = lasts;
    }

    void of(Connector connector) {
        connectors.add(connector);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Whatever else is to stop first does so meanwhile. */
    @Override
    public void stop(Runnable stopped) {
        stop();
        if (lasts.isPositive()) {
            LOGGER.info(
                    "answers requests for another {} s, so that whoever balances can look elsewhere",
                    lasts.toSeconds());
        }
        Executor later = CompletableFuture.delayedExecutor(lasts.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(stopped);
    }

    @Override
    public void stop() {
        connectors.forEach(Drain::closesEachConnection);
        running = false;
    }

    private static void closesEachConnection(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxKeepAliveRequests(ONE_ANSWER_EACH);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Nor is the server: what is only paused has not to be left by anybody. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
