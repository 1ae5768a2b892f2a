package org.actionledger.query.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The real event store with the real processors that read it, as opposed to {@link Delivery}. */
@Component
public class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventStore events;
    private final JdbcClient jdbc;
    private final WebServerApplicationContext server;
    private final String operator = TestIssuer.tokenFor(new Actor("an-operator", Role.OPERATOR, null, null));

    Ledger(EventStore events, JdbcClient jdbc, WebServerApplicationContext server) {
        this.events = events;
        this.jdbc = jdbc;
        this.server = server;
    }

    /** Stores the events of these histories that are not stored yet. */
    public void append(History... histories) {
        Arrays.stream(histories).forEach(history -> events.publish(List.<EventMessage<?>>copyOf(history.toStore())));
    }

    /** Waits until the projection has read all that is stored. */
    public void awaitRead(String projection) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(projection).path("behind").asLong() == 0);
        assertThat(status(projection).path("deadLetters").asLong())
                .as("dead letters of %s", projection)
                .isZero();
    }

    /** Has the projection rebuilt, and waits until questions read the new tables. */
    public void rebuild(String projection) {
        Http.Answer answer = http().post("/api/v1/projections/" + projection + "/rebuilds", "")
                .as(operator)
                .send();
        assertThat(answer.status()).isEqualTo(202);
        String rebuild = answer.header("Location");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !state(rebuild).equals("FILLING"));
        assertThat(state(rebuild)).isEqualTo("SWITCHED");
        awaitRead(projection);
    }

    /** The rows of a table that have these values, as they are: for comparing before and after. */
    public List<String> rows(String table, String column, Object value) {
        return jdbc.sql("select t::text from " + table + " t where " + column + "::text = ? order by 1")
                .param(value.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String state(String rebuild) {
        return http().get(rebuild).as(operator).send().json().path("state").asString();
    }

    private JsonNode status(String projection) {
        return http().get("/api/v1/projections/" + projection)
                .as(operator)
                .send()
                .json();
    }

    private Http http() {
        return Http.at(Objects.requireNonNull(server.getWebServer()).getPort());
    }
}
