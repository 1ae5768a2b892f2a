package org.actionledger.query.platform;

import java.util.List;
import org.springframework.stereotype.Component;

/** What operators see of projections, in whatever form it is shown. */
@Component
public class ProjectionDesk {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final DeadLetterOffice office;
    private final RefoldDesk refolds;
    private final Differences differences;

    ProjectionDesk(
            Processors processors,
            ProjectionStatuses statuses,
            DeadLetterOffice office,
            RefoldDesk refolds,
            Differences differences) {
        this.processors = processors;
        this.statuses = statuses;
        this.office = office;
        this.refolds = refolds;
        this.differences = differences;
    }

    /** How all projections are. */
    public List<ProjectionStatus> statuses() {
        return processors.projections().stream().map(statuses::of).toList();
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
