package org.actionledger.gateway;

import static org.actionledger.gateway.Installation.AUDITOR;
import static org.actionledger.gateway.Installation.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.scrape.MetricsPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code docs/watching.md} lists what the gateway tells Prometheus. */
@GatewayTest
class MetricsTest {

    @LocalServerPort
    private int port;

    @Test
    void each_metric_of_the_gateway_is_told_and_each_of_our_own_stands_on_the_page() {
        assertThat(Http.at(port).get("/api/v1/actions").as(AUDITOR).send().status())
                .isEqualTo(200);

        String told =
                Http.at(port).get("/actuator/prometheus").as(OPERATOR).send().body();

        assertThat(MetricsPage.metricsBelow(Pattern.compile("The gateway")))
                .hasSize(5)
                .isSubsetOf(MetricsPage.servedBy(told));
        assertThat(MetricsPage.notListed(told)).isEmpty();
        assertThat(told)
                .contains("action_ledger_requests_refused_total{")
                .containsPattern("action_ledger_gateway_upstream_seconds_count\\{.*service=\"query-service\"")
                .containsPattern("action_ledger_gateway_upstream_seconds_bucket\\{.*le=\"0.25\"")
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0.25\"");
    }
}
