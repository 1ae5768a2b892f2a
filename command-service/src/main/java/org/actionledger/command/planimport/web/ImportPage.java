package org.actionledger.command.planimport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.actionledger.command.planimport.draft.Draft;
import org.actionledger.command.planimport.draft.DraftRow;
import org.actionledger.command.planimport.draft.ImportState;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and how far it has come.
 *
 * @param flagged the first hundred rows that a person should look at, in their order; {@code counts.flagged} says how many there are
 */
record ImportPage(@JsonUnwrapped Draft draft, ImportState state, List<FlaggedRow> flagged) {

    static final int MOST_FLAGGED = 100;

    static ImportPage of(Draft draft, ImportState state, List<DraftRow> flagged) {
        return new ImportPage(
                draft,
                state,
                flagged.stream()
                        .map(row -> new FlaggedRow(row.row(), row.place(), row.actionId(), row.flags()))
                        .toList());
    }

    /**
     * A row that a person should look at.
     *
     * @param row its place below the headings, from 1
     * @param place where the file shows it; left out where that is its place below the headings
     * @param actionId of its action; left out while there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FlaggedRow(
            int row, @Nullable String place, @Nullable ActionId actionId, List<Flag> flags) {}
}
