package org.actionledger.query.plan;

import java.util.EnumSet;
import java.util.Locale;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Layout;

/** Reviews as a table, with the number of their actions by status. */
final class ReviewsTable {

    static final Layout<ReviewLine> COLUMNS = columns();

    private ReviewsTable() {}

    private static Layout<ReviewLine> columns() {
        Layout<ReviewLine> columns = Layout.<ReviewLine>ofList()
                .text("Reference", ReviewLine::reference)
                .text("Type", ReviewLine::type)
                .text("Pseudonym", ReviewLine::pseudonym)
                .prose("Title", ReviewLine::title)
                .text(
                        "Partnership",
                        line -> InWords.orId(
                                line.partnership().name(), line.partnership().agencyId()))
                .word("Status", ReviewLine::status)
                .day("Published on", ReviewLine::publishedOn)
                .day("Concluded on", ReviewLine::concludedOn)
                .word(
                        "Update cycle",
                        line -> line.updateRounds() == null
                                ? null
                                : line.updateRounds().cycle())
                .number("Recommendations", ReviewLine::recommendations);
        for (ActionStatus status : EnumSet.range(ActionStatus.PROPOSED, ActionStatus.CLOSED)) {
            columns.number(
                    "Actions " + InWords.name(status).toLowerCase(Locale.ROOT),
                    line -> line.actions().getOrDefault(status, 0L));
        }
        return columns.text("Review id", ReviewLine::reviewId);
    }
}
