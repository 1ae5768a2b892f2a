package org.actionledger.query.overdue;

import java.util.stream.Collectors;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Layout;
import org.jspecify.annotations.Nullable;

/** Overdue actions as a table. */
final class OverdueTable {

    static final Layout<OverdueAction> COLUMNS = Layout.<OverdueAction>ofList()
            .text("Reference", OverdueAction::reference)
            .prose("Action to take", OverdueAction::description)
            .text(
                    "Review",
                    action -> InWords.orId(
                            action.review().reference(), action.review().reviewId()))
            .text("Partnership", action -> name(action.partnership()))
            .text("Agency", action -> name(action.agency()))
            .word(
                    "Agency kind",
                    action -> action.agency() == null ? null : action.agency().kind())
            .text(
                    "Leads",
                    action -> action.leads().stream().map(OverdueTable::name).collect(Collectors.joining("\n")))
            .word("Status", OverdueAction::status)
            .day("Due by", OverdueAction::dueBy)
            .number("Days overdue", OverdueAction::daysOverdue)
            .rag("Reported", OverdueAction::reported)
            .rag("Assured", OverdueAction::assured)
            .day("Last update on", OverdueAction::lastUpdateOn)
            .text("Action id", OverdueAction::actionId);

    private OverdueTable() {}

    private static @Nullable String name(OverdueAction.@Nullable Agency agency) {
        return agency == null ? null : InWords.orId(agency.name(), agency.agencyId());
    }
}
