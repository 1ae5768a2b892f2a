package org.actionledger.query.audittrail;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionledger.query.export.Layout;
import org.actionledger.query.export.PrintedTable;
import org.actionledger.query.export.Title;
import org.jspecify.annotations.Nullable;

/** A trail as a table, a row for each entry. */
final class TrailTable {

    private TrailTable() {}

    static PrintedTable of(WholeAuditTrail trail) {
        Words words = new Words(trail);
        return Layout.<AuditTrail.Line>ofList()
                .number("Sequence", AuditTrail.Line::sequence)
                .text("Event id", AuditTrail.Line::eventId)
                .text("What", line -> words.name(line.what()))
                .text("Status change", line -> line.statusChange() ? "yes" : "no")
                .text("Status from", line -> status(words, line, AuditTrail.Step::from))
                .text("Status to", line -> status(words, line, AuditTrail.Step::to))
                .prose("Changes", line -> changes(words, line.changes()))
                .rag("Rating", AuditTrail.Line::rating)
                .prose("Reason", AuditTrail.Line::reason)
                .prose("Narrative", AuditTrail.Line::narrative)
                .prose("Evidence", TrailTable::evidence)
                .text("Actor id", line -> line.by().actorId())
                .word("Role", line -> line.by().role())
                .text("Agency", line -> words.agency(line.by().agency()))
                .text("On behalf of", line -> words.agency(line.by().onBehalfOf()))
                .day("Effective on", AuditTrail.Line::effectiveOn)
                .instant("Recorded at", AuditTrail.Line::recordedAt)
                .number(
                        "Corrects",
                        line -> line.corrects() == null ? null : line.corrects().sequence())
                .prose("Corrected by", line -> corrections(words, line))
                .text(
                        "Source",
                        line -> line.source() == null ? null : line.source().door())
                .text(
                        "Source file",
                        line -> line.source() == null ? null : line.source().file())
                .number(
                        "Source row",
                        line -> line.source() == null ? null : line.source().rowNumber())
                .prose("Source text", line -> cells(line.source()))
                .text("Command id", line -> line.cause().commandId())
                .text("Causation id", line -> line.cause().causationId())
                .text("Correlation id", line -> line.cause().correlationId())
                .table(title(trail), trail.entries());
    }

    private static Title title(WholeAuditTrail trail) {
        String text = "Audit trail of " + trail.reference();
        String file = "audit-trail-" + trail.actionId();
        return trail.point() == null ? new Title(text, List.of(), file) : Title.of(text, trail.point(), false, file);
    }

    private static @Nullable String status(
            Words words, AuditTrail.Line line, Function<AuditTrail.Step, @Nullable Object> end) {
        Object status = line.status() == null ? null : end.apply(line.status());
        return status == null ? null : words.name(status);
    }

    private static String changes(Words words, List<Change> changes) {
        return changes.stream()
                .map(change -> words.field(change) + ": " + words.from(change) + " → " + words.to(change))
                .collect(Collectors.joining("\n"));
    }

    private static String evidence(AuditTrail.Line line) {
        return line.evidence().stream()
                .map(proof -> proof.title() + " (" + proof.location() + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String corrections(Words words, AuditTrail.Line line) {
        return line.correctedBy().stream()
                .map(right -> right.sequence() + ": " + right.reason() + "\n" + changes(words, right.changes()))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String cells(@Nullable Source source) {
        return source == null
                ? null
                : source.cells().stream()
                        .map(cell -> cell.column() + ": " + cell.text())
                        .collect(Collectors.joining("\n"));
    }
}
