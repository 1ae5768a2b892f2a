package org.actionledger.command.planimport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.actionledger.command.planimport.ImportedPlan;
import org.actionledger.command.planimport.ImportedRow;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a plan.
 *
 * @param flagged the rows that a person should look at, in their order
 */
record ImportSummary(@JsonUnwrapped ImportedPlan plan, List<FlaggedRow> flagged) {

    static ImportSummary of(ImportedPlan plan, List<ImportedRow> flagged) {
        return new ImportSummary(
                plan,
                flagged.stream()
                        .map(row -> new FlaggedRow(row.row(), row.place(), row.actionId(), row.flags()))
                        .toList());
    }

    /**
     * A row that a person should look at.
     *
     * @param row its place below the headings, from 1
     * @param place where the file shows it; left out where that is its place below the headings
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FlaggedRow(int row, @Nullable String place, ActionId actionId, List<Flag> flags) {}
}
