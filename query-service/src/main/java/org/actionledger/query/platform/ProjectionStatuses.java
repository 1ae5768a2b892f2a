package org.actionledger.query.platform;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out how projections are, over all instances of the service. */
@Component
class ProjectionStatuses {

    private final Processors processors;
    private final Segments segments;
    private final Orders orders;
    private final Versions versions;
    private final Refolds refolds;
    private final Head head;

    ProjectionStatuses(
            Processors processors, Segments segments, Orders orders, Versions versions, Refolds refolds, Head head) {
        this.processors = processors;
        this.segments = segments;
        this.orders = orders;
        this.versions = versions;
        this.refolds = refolds;
        this.head = head;
    }

    ProjectionStatus of(Projection projection) {
        Orders.Order order = orders.of(projection.name());
        List<ProjectionStatus.Segment> parts = segments.of(projection, order);
        long position = parts.stream()
                .mapToLong(ProjectionStatus.Segment::position)
                .min()
                .orElse(0);
        long end = head.position();
        return new ProjectionStatus(
                projection.name(),
                versions.of(projection),
                position,
                Math.max(0, end - position),
                processors.deadLetters(projection).size(),
                order.pause(),
                order.segments(),
                refolds.of(projection.name())
                        .map(refold -> RefoldProgress.of(refold, end))
                        .orElse(null),
                parts);
    }
}
