package org.actionledger.query.platform;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out how projections are, over all instances of the service. */
@Component
class ProjectionStatuses {

    private final Processors processors;
    private final Segments segments;
    private final Versions versions;
    private final Refolds refolds;
    private final Head head;

    ProjectionStatuses(Processors processors, Segments segments, Versions versions, Refolds refolds, Head head) {
        this.processors = processors;
        this.segments = segments;
        this.versions = versions;
        this.refolds = refolds;
        this.head = head;
    }

    ProjectionStatus of(Projection projection) {
        List<Segments.Progress> parts = segments.of(projection);
        long position =
                parts.stream().mapToLong(Segments.Progress::position).min().orElse(0);
        long end = head.position();
        return new ProjectionStatus(
                projection.name(),
                versions.of(projection),
                position,
                Math.max(0, end - position),
                processors.deadLetters(projection).size(),
                refolds.of(projection.name())
                        .map(refold -> RefoldProgress.of(refold, end))
                        .orElse(null),
                parts.stream()
                        .map(part -> new ProjectionStatus.Segment(part.segment(), part.position(), part.owner()))
                        .toList());
    }
}
