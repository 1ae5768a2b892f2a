package org.actionledger.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.SmallPlan;
import org.jspecify.annotations.Nullable;

/** Those who ask at the gateway: all by one HTTP client, each with a token of their own. */
final class People implements AutoCloseable {

    /** Longer than the gateway waits for a service. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int ACTIONS = 24;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Estate estate;
    private final SmallPlan plan;

    /** Registers agencies, and enters a plan for them to work on. */
    People(Estate estate) throws Exception {
        this.estate = estate;
        this.plan = SmallPlan.make(new Api(client, estate.gateway().address(), "", estate.issuer()), ACTIONS);
    }

    SmallPlan plan() {
        return plan;
    }

    /** Somebody who may see to the projections. */
    Api operator() throws Exception {
        return new Api(client, estate.gateway().address(), token("operator", Role.OPERATOR, null), estate.issuer());
    }

    String token(String person, Role role, @Nullable AgencyId agency) throws Exception {
        return estate.issuer().token(person, role, agency);
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(estate.gateway().address() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
