package org.actionledger.query.platform;

import java.util.List;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds out how projections are, over all instances of the service. */
@Component
class ProjectionStatuses {

    private final Processors processors;
    private final StoredTokens tokens;
    private final EventStore events;

    ProjectionStatuses(Processors processors, StoredTokens tokens, EventStore events) {
        this.processors = processors;
        this.tokens = tokens;
        this.events = events;
    }

    ProjectionStatus of(Projection projection) {
        List<StoredTokens.Stored> segments = tokens.of(projection.name());
        long position =
                segments.stream().mapToLong(StoredTokens.Stored::position).min().orElse(0);
        return new ProjectionStatus(
                projection.name(),
                position,
                Math.max(0, head() - position),
                segments.stream().anyMatch(stored -> stored.token() != null && ReplayToken.isReplay(stored.token())),
                processors.deadLetters(projection).size(),
                segments.stream()
                        .map(stored ->
                                new ProjectionStatus.Segment(stored.segment(), stored.position(), stored.owner()))
                        .toList());
    }

    private long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }
}
