package org.actionledger.command.planimport.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a draft.
 *
 * @param columns what columns hold, counted from 1
 * @param months whether the first days of months in a column stand for the months, counted from 1
 * @param agencies whom names stand for
 * @param rows what is to become of rows, by their place below the headings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answers(
        Map<Integer, Meaning> columns,
        Map<Integer, Boolean> months,
        Map<String, OfName> agencies,
        Map<Integer, OfRow> rows) {

    static final Answers NONE = new Answers(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * Whom a name stands for; one of the three.
     *
     * @param agencyId an agency of the registry
     * @param kind an agency that is new, and its kind
     * @param none no agency
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfName(
            @Nullable AgencyId agencyId,
            @Nullable AgencyKind kind,
            @Nullable Boolean none) {}

    /**
     * What is to become of a row.
     *
     * @param cells other texts for cells, by their column
     * @param leftOut whether it is passed over
     * @param action the reference of the action it speaks of, or that it brings a new one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfRow(
            @Nullable Map<Integer, String> cells,
            @Nullable Boolean leftOut,
            @Nullable String action) {

        private static final OfRow NOTHING = new OfRow(null, null, null);
    }

    boolean leavesOut(int row) {
        return Boolean.TRUE.equals(ofRow(row).leftOut());
    }

    /** The cells of a row as they are to be read. */
    List<String> cells(Table.Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        months.forEach((column, meant) -> {
            if (meant) {
                cells.set(column - 1, MonthsMeant.in(cells.get(column - 1)));
            }
        });
        Map<Integer, String> others = ofRow(row.number()).cells();
        if (others != null) {
            others.forEach((column, text) -> cells.set(column - 1, text));
        }
        return List.copyOf(cells);
    }

    /** What a person should look at in a row, without what was answered. */
    private List<Flag> flags(Table.Row row, List<String> headings) {
        return row.flags().stream()
                .filter(flag -> flag.reason() != Flag.Reason.DAY_MAY_BE_MONTH
                        || months.keySet().stream()
                                .noneMatch(column -> headings.get(column - 1).equals(flag.column())))
                .toList();
    }

    /** The table as it is to be read. */
    Table applyTo(Table written) {
        return new Table(
                written.headings(),
                written.rows().stream()
                        .filter(row -> !leavesOut(row.number()))
                        .map(row ->
                                new Table.Row(row.number(), cells(row), row.place(), flags(row, written.headings())))
                        .toList(),
                written.flags());
    }

    private OfRow ofRow(int row) {
        return rows.getOrDefault(row, OfRow.NOTHING);
    }
}
