package org.actionledger.command.planimport.run;

import java.util.UUID;
import org.actionledger.events.provenance.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A run that has not ended.
 *
 * @param startedBy in whose name its steps are sent
 */
record OpenRun(UUID id, ImportId importId, Purpose purpose, Actor startedBy, int steps, int rows, int stepsDone) {

    /** What events say as their source that follow from a row by this run. */
    String source(@Nullable Integer row) {
        return switch (purpose) {
            case CONFIRMATION -> importId.source(row);
            case REVERSAL -> importId.reversal(row);
        };
    }
}
