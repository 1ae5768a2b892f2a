package org.actionledger.query.platform;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at all projections at once. */
@Component
class Looks {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final Refolds refolds;
    private final Head head;

    Looks(Processors processors, ProjectionStatuses statuses, Refolds refolds, Head head) {
        this.processors = processors;
        this.statuses = statuses;
        this.refolds = refolds;
        this.head = head;
    }

    /** By the projections' names. */
    Map<String, Look> now() {
        return processors.projections().stream()
                .map(this::at)
                .collect(Collectors.toMap(Looks::name, Function.identity()));
    }

    private static String name(Look look) {
        return look.status().name();
    }

    private Look at(Projection projection) {
        String name = projection.name();
        Optional<RefoldProgress> rebuild = refolds.of(name)
                .filter(refold -> refold.purpose() == Purpose.REBUILD)
                .map(refold -> RefoldProgress.of(refold, head.position()));
        return new Look(
                statuses.of(projection),
                rebuild,
                refolds.last(name, Purpose.REBUILD, 1).stream().findFirst(),
                refolds.lastCheck(name));
    }
}
