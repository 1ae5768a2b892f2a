package org.actionledger.gateway;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks each instance again and again whether it is ready, so that one that is about to end, or has only begun to start, gets no requests while
 * there are others. Each is asked by a thread of its own: one that is silent does not keep the others from being looked at. One that is only
 * slow to say so is busy, and stays what it was, until it has been silent several times.
 */
class Lookout implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private static final int SILENT_TOO_OFTEN = 3;
    private static final URI READINESS = URI.create("/actuator/health/readiness");

    private final List<Service> services;
    private final Post post;
    private final Duration pause;
    private @Nullable ExecutorService threads;

    Lookout(List<Service> services, Post post, Duration pause) {
        this.services = services;
        this.post = post;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        ExecutorService started = Executors.newVirtualThreadPerTaskExecutor();
        services.forEach(service -> service.instances().forEach(each -> started.execute(() -> watch(service, each))));
        threads = started;
    }

    private void watch(Service service, Instance instance) {
        int silent = 0;
        try {
            while (!Thread.interrupted()) {
                try {
                    see(service, instance, saysSo(instance));
                    silent = 0;
                } catch (SocketTimeoutException busy) {
                    silent++;
                    if (silent == SILENT_TOO_OFTEN) {
                        see(service, instance, false);
                    }
                } catch (IOException | RuntimeException unreachable) {
                    see(service, instance, false);
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void see(Service service, Instance instance, boolean ready) {
        if (ready != instance.isReady()) {
            LOG.info("{} at {} is {}", service.name(), instance, ready ? "ready" : "not ready");
            instance.isReady(ready);
        }
    }

    private boolean saysSo(Instance instance) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", READINESS);
        try (ClassicHttpResponse response = post.send(instance, request, Patience.SIGN_OF_LIFE)) {
            return response.getCode() == 200;
        }
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** Goes on until the last request is answered. */
    @Override
    public int getPhase() {
        return 0;
    }
}
