package org.actionledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stands where a balancer would, in front of several gateways: asks each every second whether it is ready, and leads to one that is, or to any
 * if none is.
 */
final class Doors implements AutoCloseable {

    private final HttpClient client;
    private final List<String> all;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private volatile List<String> ready;

    Doors(HttpClient client, List<String> addresses) {
        this.client = client;
        this.all = addresses;
        this.ready = addresses;
        ScheduledFuture<?> _ = looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        List<String> some = all.stream().filter(this::isReady).toList();
        ready = some.isEmpty() ? all : some;
    }

    private boolean isReady(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The address of the one whose turn it is. */
    String one(long turn) {
        List<String> now = ready;
        return now.get(Math.floorMod(turn, now.size()));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
