package org.actionledger.query.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a projection's tables can answer the questions of this release; after an upgrade they may have to be rebuilt first. */
@Component
class Readiness {

    private final Map<String, Projection> projections;
    private final Versions versions;
    private final Refolds refolds;
    private final Head head;

    Readiness(List<Projection> projections, Versions versions, Refolds refolds, Head head) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.versions = versions;
        this.refolds = refolds;
        this.head = head;
    }

    /** That the questions of this release can be answered. */
    void demand(String name) {
        if (!versions.readable(Objects.requireNonNull(projections.get(name)))) {
            throw notReady(name);
        }
    }

    /** That this release may do that to the projection. */
    void demand(Projection projection, Purpose purpose) {
        if (!allows(projection, purpose)) {
            throw notReady(projection.name());
        }
    }

    /** Only tables of its own version can be compared, and those of a later release are not put back. */
    boolean allows(Projection projection, Purpose purpose) {
        return versions.holds(projection)
                || (purpose == Purpose.REBUILD && versions.of(projection) < projection.version());
    }

    private Declined notReady(String name) {
        return Declined.notReady(
                name,
                refolds.of(name)
                        .filter(refold -> refold.purpose() == Purpose.REBUILD)
                        .map(refold -> RefoldProgress.of(refold, head.position()))
                        .orElse(null));
    }
}
