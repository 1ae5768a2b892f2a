package org.actionledger.query.platform;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What operators see of projections, in whatever form it is shown. */
@Component
public class ProjectionDesk {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final Orders orders;
    private final Versions versions;
    private final DeadLetterOffice office;
    private final RefoldDesk refolds;
    private final Differences differences;

    ProjectionDesk(
            Processors processors,
            ProjectionStatuses statuses,
            Orders orders,
            Versions versions,
            DeadLetterOffice office,
            RefoldDesk refolds,
            Differences differences) {
        this.processors = processors;
        this.statuses = statuses;
        this.orders = orders;
        this.versions = versions;
        this.office = office;
        this.refolds = refolds;
        this.differences = differences;
    }

    /** How all projections are. */
    public List<ProjectionStatus> statuses() {
        return processors.projections().stream().map(statuses::of).toList();
    }

    /** That it takes events: where it does not, Axon hides why behind a failure of its own. */
    void demandRunning(Projection projection) {
        orders.look();
        versions.look();
        Orders.Order order = orders.of(projection.name());
        if (order.pause() != null) {
            throw Declined.because(
                    Declined.Rule.PROJECTION_PAUSED,
                    HttpStatus.CONFLICT,
                    "Projection " + projection.name() + " is paused and takes nothing; resume it first.");
        }
        if (!order.run() || !versions.holds(projection)) {
            throw Declined.because(
                            Declined.Rule.RETRY_INTERRUPTED,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "Projection " + projection.name()
                                    + " takes nothing at the moment: it is being divided, or its tables are not those"
                                    + " of this release. Try again.")
                    .retryAfterSeconds(1);
        }
    }

    /** How many dead letters a projection has. */
    public long deadLetters(String projection) {
        return processors.deadLetters(processors.called(projection)).size();
    }

    /** At most so many of them, those of one stream in their order. */
    public List<Letter> letters(String projection, int limit) {
        return office.letters(processors.called(projection), limit);
    }

    /** Those that a check has found and kept, by row and column. */
    public List<Difference> differences(String projection, long check) {
        return differences.of(refolds.find(projection, Purpose.CHECK, check));
    }
}
