package org.actionledger.query.platform;

import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds out how projections are, over all instances of the service. */
@Component
class ProjectionStatuses {

    private final Processors processors;
    private final Segments segments;
    private final EventStore events;

    ProjectionStatuses(Processors processors, Segments segments, EventStore events) {
        this.processors = processors;
        this.segments = segments;
        this.events = events;
    }

    ProjectionStatus of(Projection projection) {
        List<Segments.Progress> parts = segments.of(projection);
        long position =
                parts.stream().mapToLong(Segments.Progress::position).min().orElse(0);
        return new ProjectionStatus(
                projection.name(),
                position,
                Math.max(0, head() - position),
                parts.stream().anyMatch(Segments.Progress::replaying),
                processors.deadLetters(projection).size(),
                parts.stream()
                        .map(part -> new ProjectionStatus.Segment(part.segment(), part.position(), part.owner()))
                        .toList());
    }

    private long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }
}
