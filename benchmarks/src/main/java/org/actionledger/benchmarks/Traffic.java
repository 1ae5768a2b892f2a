package org.actionledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.actionledger.trial.SmallPlan;

/**
 * What clients do all day: a reading and a write in turns, every other write with a key by which it may be sent again. An answer that is no
 * success, or none, is counted and is not repeated. Each write says something of its own by which it can be found again.
 */
final class Traffic implements Load.Request {

    private final HttpClient client;
    private final Doors doors;
    private final SmallPlan plan;
    private final String token;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();

    Traffic(HttpClient client, Doors doors, SmallPlan plan, String token) {
        this.client = client;
        this.doors = doors;
        this.plan = plan;
        this.token = token;
    }

    @Override
    public void send(int who, long turn) throws InterruptedException {
        long number = turns.getAndIncrement();
        String action = "/api/v1/actions/"
                + plan.actions().get((int) (number % plan.actions().size()));
        HttpRequest.Builder request = HttpRequest.newBuilder();
        if (turn % 2 == 0) {
            ask(request.uri(URI.create(doors.one(number / 2) + action)));
        } else {
            String narrative = "Report " + number;
            if (turn % 4 == 1) {
                request.header("Idempotency-Key", "key-" + number);
            }
            request.uri(URI.create(doors.one(number / 2) + action + "/progress"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"narrative\":\"" + narrative + "\",\"reported\":\"GREEN\"}"));
            if (ask(request)) {
                acknowledged.add(narrative);
            }
        }
    }

    private boolean ask(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.header("Authorization", "Bearer " + token).build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status / 100 == 2) {
                return true;
            }
            fails(request.method() + " answered " + status);
        } catch (IOException none) {
            fails(request.method() + " not answered: " + none);
        }
        return false;
    }

    private void fails(String how) {
        failures.merge(how, 1L, Long::sum);
    }

    /** What the writes that were answered with success said. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** How often what went wrong since it was asked last. */
    Map<String, Long> newFailures() {
        Map<String, Long> news = Map.copyOf(failures);
        failures.clear();
        return news;
    }
}
