package org.actionledger.query.actionpage;

import java.util.stream.Collectors;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Layout;

/** Actions, and what was told about one, as tables. */
final class ActionTables {

    static final Layout<FoundActions.Line> ACTIONS = Layout.<FoundActions.Line>ofList()
            .text("Reference", FoundActions.Line::reference)
            .prose("Action to take", FoundActions.Line::description)
            .word("Status", FoundActions.Line::status)
            .text(
                    "Leads",
                    line -> line.leads().stream()
                            .map(lead -> InWords.orId(lead.name(), lead.agencyId()))
                            .collect(Collectors.joining("\n")))
            .text(
                    "Review",
                    line -> InWords.orId(
                            line.review().reference(), line.review().reviewId()))
            .text("Action id", FoundActions.Line::actionId);

    static final Layout<ProgressUpdate> PROGRESS = Layout.<ProgressUpdate>ofList()
            .number("Sequence", ProgressUpdate::sequence)
            .day("Effective on", ProgressUpdate::effectiveOn)
            .prose("Narrative", ProgressUpdate::narrative)
            .rag("Rating", ProgressUpdate::rating)
            .prose("Rating reason", ProgressUpdate::ratingReason)
            .word("Status", ProgressUpdate::status)
            .text("Parts", update -> String.join(", ", update.parts()))
            .text("Completed parts", update -> String.join(", ", update.completedParts()))
            .instant("Recorded at", ProgressUpdate::recordedAt)
            .text("Actor id", update -> update.by().actorId())
            .word("Role", update -> update.by().role())
            .text("Agency id", update -> update.by().agency())
            .prose(
                    "Corrected because",
                    update -> update.corrections().stream()
                            .map(ProgressUpdate.Corrected::reason)
                            .collect(Collectors.joining("\n")))
            .text("Event id", ProgressUpdate::eventId);

    private ActionTables() {}
}
