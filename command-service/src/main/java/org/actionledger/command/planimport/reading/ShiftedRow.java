package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells stand one column to the left of their headings because its scope was left out: no scope stands in the scope's
 * column, exactly an agency in the action's, and none in the lead's. The three together leave no other reading; it is flagged all
 * the same.
 *
 * @param milestones what stands between the agency and the target
 */
record ShiftedRow(String description, Set<String> leads, List<String> milestones) {

    private static final List<Meaning> IN_ORDER =
            List.of(Meaning.SCOPE, Meaning.ACTION, Meaning.LEAD, Meaning.MILESTONES);

    static @Nullable ShiftedRow of(Table.Row row, Columns columns, AgencyBook book) {
        String scope = columns.cell(row, Meaning.SCOPE);
        if (scope.isEmpty() || ScopeReading.of(scope) != null) {
            return null;
        }
        String agency =
                book.find(AgencyName.of(columns.cell(row, Meaning.ACTION)).name(), row.number());
        if (agency == null) {
            return null;
        }
        String lead = columns.cell(row, Meaning.LEAD);
        if (!columns.areNeighbours(IN_ORDER)
                || lead.isEmpty()
                || AgencyName.of(lead).isOrganisation()
                || !book.occurringIn(lead, row.number()).isEmpty()) {
            return new ShiftedRow("", Set.of(), List.of());
        }
        List<String> milestones = new ArrayList<>(List.of(lead));
        milestones.addAll(Wording.items(columns.cell(row, Meaning.MILESTONES)));
        return new ShiftedRow(scope, Set.of(agency), List.copyOf(milestones));
    }

    String sentence() {
        return "No scope is in the scope's column, and an agency's name is in the action's; the cells up to the target"
                + " date seem to stand one column to the left of their headings and "
                + (leads.isEmpty() ? "are not read." : "are read that way.");
    }
}
