package org.actionledger.command.planimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Stated;
import org.actionledger.command.planimport.reading.Update;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan that was taken over: its cells word for word, what was read from them, and what a person should look at.
 *
 * @param row its place below the headings, from 1
 * @param place where the file shows it, such as “sheet “Plan”, row 12”; left out where that is its place below the headings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedRow(
        ImportId importId,
        int row,
        @Nullable String place,
        ActionId actionId,
        List<Cell> cells,
        Readings readings,
        List<Flag> flags) {

    public record Cell(String column, String text) {}

    /**
     * What was read from the cells.
     *
     * @param recommendation its number; the order of first appearance where the plan prints none
     * @param leads the names of the agencies, the first of which leads
     * @param responsible the post that answers for it, where one is named and no person may be
     * @param status what the plan states it to be
     * @param statusOn the last day of the period given beside the status
     * @param commencedOn the day on which it is said to have begun
     * @param supersededBy what took its place, as written
     * @param outcome what was achieved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Readings(
            String recommendation,
            @Nullable Scope scope,
            List<String> leads,
            @Nullable String responsible,
            List<TargetDate> targets,
            List<String> milestones,
            List<Update> updates,
            Stated status,
            @Nullable LocalDate statusOn,
            Precision statusPrecision,
            @Nullable LocalDate commencedOn,
            @Nullable String supersededBy,
            @Nullable String intendedOutcome,
            String outcome) {}
}
