package org.actionledger.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.scrape.MetricsPage;
import org.actionledger.platform.testing.AxonServerOfTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code docs/watching.md} lists what the one process tells Prometheus; what the gateway tells, a test of its own compares. */
@WholeDoor
class MetricsTest {

    private static final Pattern TABLES =
            Pattern.compile("Commands and events|Projections|Questions, and the door|The business|Metrics of what.*");

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String ONLY_IN_POSTGRESQL = "action_ledger_event_store_listening";

    @Autowired
    private World world;

    @LocalServerPort
    private int port;

    @Test
    void each_metric_of_the_page_is_told_and_each_of_our_own_stands_there() {
        System.gc(); // its pauses are told of only once there was one
        String told = await().atMost(LONG_ENOUGH).until(this::told, page -> page.contains("\njvm_gc_pause_seconds"));

        assertThat(MetricsPage.metricsBelow(TABLES))
                .hasSizeGreaterThan(40)
                .filteredOn(metric -> !(AxonServerOfTests.isGiven() && metric.equals(ONLY_IN_POSTGRESQL)))
                .isSubsetOf(MetricsPage.servedBy(told));
        assertThat(MetricsPage.notListed(told)).isEmpty();
        assertThat(told)
                .contains("action_ledger_event_store_connected 1.0")
                .containsPattern("action_ledger_agency_actions_open\\{kind=\"police\"} [1-9]")
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0.25\"")
                .containsPattern("action_ledger_commands_seconds_bucket\\{.*le=\"0.25\"")
                .containsPattern("action_ledger_projection_delay_seconds_bucket\\{.*le=\"0.25\"");
    }

    private String told() {
        return Http.at(port)
                .get("/actuator/prometheus")
                .as(world.token(world.operator))
                .send()
                .body();
    }
}
