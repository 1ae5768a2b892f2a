package org.actionledger.query.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.platform.watching.Glance;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether all questions can be answered. While a projection is rebuilt beside its tables they can; while it has none that this release can
 * read, operators see which it is and how far its rebuild has come.
 */
@Component("projectionsHealthIndicator") // by this name readiness knows it
class ProjectionsHealthIndicator implements HealthIndicator {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final List<Projection> projections;
    private final Versions versions;
    private final Glance<Map<String, String>> rebuilds;

    ProjectionsHealthIndicator(List<Projection> projections, Versions versions, Refolds refolds, Head head) {
        this.projections = projections;
        this.versions = versions;
        this.rebuilds = new Glance<>(GOOD_FOR, () -> progress(refolds, head));
    }

    @Override
    public Health health() {
        List<Projection> missing = projections.stream()
                .filter(projection -> !versions.readable(projection))
                .toList();
        if (missing.isEmpty()) {
            return Health.up().build();
        }
        Map<String, String> progress = rebuilds.seen().orElse(Map.of());
        Map<String, String> details = new LinkedHashMap<>();
        missing.forEach(projection -> details.put(projection.name(), why(projection, progress)));
        return Health.outOfService().withDetail("missing", details).build();
    }

    private String why(Projection projection, Map<String, String> progress) {
        return versions.of(projection) > projection.version()
                ? "its tables are of a later release"
                : progress.getOrDefault(projection.name(), "must be built first");
    }

    private Map<String, String> progress(Refolds refolds, Head head) {
        Map<String, String> progress = new LinkedHashMap<>();
        for (Projection projection : projections) {
            refolds.of(projection.name())
                    .filter(refold -> refold.purpose() == Purpose.REBUILD)
                    .map(refold -> RefoldProgress.of(refold, head.position()))
                    .ifPresent(rebuild -> progress.put(projection.name(), "is built, " + rebuild.percent() + " %"));
        }
        return progress;
    }
}
