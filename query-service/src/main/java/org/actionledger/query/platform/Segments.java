package org.actionledger.query.platform;

import java.util.List;
import java.util.Map;
import org.actionledger.platform.eventstore.Places;
import org.actionledger.query.platform.ProjectionStatus.State;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far each segment of a projection is, over all instances of the service: from memory where it is worked on here, else from the token
 * store, which hears of events that mean nothing to the projection only every few seconds.
 */
@Component
class Segments {

    private final Processors processors;
    private final StoredTokens tokens;
    private final SegmentReports reports;

    Segments(Processors processors, StoredTokens tokens, SegmentReports reports) {
        this.processors = processors;
        this.tokens = tokens;
        this.reports = reports;
    }

    List<ProjectionStatus.Segment> of(Projection projection, Orders.Order order) {
        Map<Integer, EventTrackerStatus> here = processors.of(projection).processingStatus();
        Map<Integer, SegmentReports.Report> said = reports.of(projection.name());
        return tokens.of(projection.name()).stream()
                .map(stored ->
                        segment(stored, here.get(stored.segment()), of(stored, said.get(stored.segment())), order))
                .toList();
    }

    /** What others have said before it was theirs counts no more. */
    private static SegmentReports.@Nullable Report of(
            StoredTokens.Stored stored, SegmentReports.@Nullable Report report) {
        return report == null || (stored.owner() != null && !stored.owner().equals(report.worker())) ? null : report;
    }

    private static ProjectionStatus.Segment segment(
            StoredTokens.Stored stored,
            @Nullable EventTrackerStatus here,
            SegmentReports.@Nullable Report report,
            Orders.Order order) {
        String failure = report == null ? null : report.failure();
        return new ProjectionStatus.Segment(
                stored.segment(),
                state(stored.owner(), failure, order),
                here == null ? stored.position() : Places.of(here.getTrackingToken()),
                stored.owner(),
                report == null || stored.owner() == null ? null : report.since(),
                failure);
    }

    private static State state(@Nullable String owner, @Nullable String failure, Orders.Order order) {
        if (order.pause() != null) {
            return State.PAUSED;
        }
        if (order.segments() != null) {
            return State.DIVIDING;
        }
        if (failure != null) {
            return State.FAILING;
        }
        return owner == null ? State.FREE : State.RUNNING;
    }
}
