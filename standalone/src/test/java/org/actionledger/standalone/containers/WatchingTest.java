package org.actionledger.standalone.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dashboards and alerts ask for metrics that there are, and for each alert the runbook says what to do. */
class WatchingTest {

    private static final Path DOCKER = Path.of("..", "docker");
    private static final Path ALERTS = DOCKER.resolve("prometheus").resolve("alerts.yaml");

    /** What Prometheus itself says of those it asks, and of its alerts. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");

    @Test
    void an_expression_is_understood() {
        assertThat(MetricNames.in("max by (projection) (min_over_time(behind_total{a=\"x_y\"}[5m])) > 0 unless"
                        + " sum(rate(took_seconds_count[1m]))"))
                .containsExactlyInAnyOrder("behind_total", "took_seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations", "business"})
    void a_dashboard_asks_for_metrics_that_are_documented(String dashboard) throws IOException {
        Yaml file = Yaml.one(DOCKER.resolve("grafana").resolve("dashboards").resolve(dashboard + ".json"));
        assertKnown(file.everywhere("expr").map(Yaml::text).toList());
    }

    @Test
    void alerts_ask_for_metrics_that_are_documented() throws IOException {
        assertKnown(Yaml.one(ALERTS).everywhere("expr").map(Yaml::text).toList());
    }

    @Test
    void each_alert_has_its_entry_in_the_runbook_and_each_entry_its_alert() throws IOException {
        List<Yaml> rules =
                Yaml.one(ALERTS).everywhere("rules").flatMap(Yaml::items).toList();
        List<String> alerts =
                rules.stream().map(rule -> rule.at("alert").text()).toList();
        List<String> entries = Files.readAllLines(Path.of("..", "docs", "runbook.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
        assertThat(entries).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.at("annotations", "runbook").text())
                    .isEqualTo("docs/runbook.md#" + rule.at("alert").text().toLowerCase(Locale.ROOT));
            assertThat(rule.at("annotations", "summary").text()).isNotBlank();
            assertThat(rule.at("labels", "severity").text()).isIn("critical", "warning");
            assertThat(rule.at("for").text()).isNotBlank();
        });
    }

    private static void assertKnown(List<String> expressions) throws IOException {
        Set<String> documented = MetricNames.documented();
        assertThat(expressions)
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(MetricNames.in(expression))
                        .isNotEmpty()
                        .allSatisfy(metric -> assertThat(documented.contains(metric) || OF_PROMETHEUS.contains(metric))
                                .as("%s, in %s, is documented", metric, expression)
                                .isTrue()));
    }
}
