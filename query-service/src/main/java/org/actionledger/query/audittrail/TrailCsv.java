package org.actionledger.query.audittrail;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionledger.query.platform.Csv;
import org.jspecify.annotations.Nullable;

/** A trail as CSV, a row for each entry. */
final class TrailCsv {

    private static final List<Column> COLUMNS = List.of(
            new Column("sequence", (_, line) -> line.sequence()),
            new Column("event_id", (_, line) -> line.eventId()),
            new Column("what", (words, line) -> words.name(line.what())),
            new Column("status_change", (_, line) -> line.statusChange() ? "yes" : "no"),
            new Column("status_from", (words, line) -> status(words, line, AuditTrail.Step::from)),
            new Column("status_to", (words, line) -> status(words, line, AuditTrail.Step::to)),
            new Column("changes", (words, line) -> changes(words, line.changes())),
            new Column("rating", (words, line) -> line.rating() == null ? null : words.name(line.rating())),
            new Column("reason", (_, line) -> line.reason()),
            new Column("narrative", (_, line) -> line.narrative()),
            new Column("evidence", (_, line) -> evidence(line)),
            new Column("actor_id", (_, line) -> line.by().actorId()),
            new Column("role", (words, line) -> words.name(line.by().role())),
            new Column("agency", (words, line) -> words.agency(line.by().agency())),
            new Column("on_behalf_of", (words, line) -> words.agency(line.by().onBehalfOf())),
            new Column("effective_on", (_, line) -> line.effectiveOn()),
            new Column("recorded_at", (_, line) -> line.recordedAt()),
            new Column(
                    "corrects",
                    (_, line) ->
                            line.corrects() == null ? null : line.corrects().sequence()),
            new Column("corrected_by", TrailCsv::corrections),
            new Column(
                    "source",
                    (_, line) -> line.source() == null ? null : line.source().door()),
            new Column(
                    "source_file",
                    (_, line) -> line.source() == null ? null : line.source().file()),
            new Column(
                    "source_row",
                    (_, line) -> line.source() == null ? null : line.source().rowNumber()),
            new Column("source_text", (_, line) -> cells(line.source())),
            new Column("command_id", (_, line) -> line.cause().commandId()),
            new Column("causation_id", (_, line) -> line.cause().causationId()),
            new Column("correlation_id", (_, line) -> line.cause().correlationId()));

    private TrailCsv() {}

    private record Column(String name, Cell cell) {}

    @FunctionalInterface
    private interface Cell {
        @Nullable
        Object of(Words words, AuditTrail.Line line);
    }

    /** @param marked whether it begins with a byte order mark, without which some spreadsheets take UTF-8 for something else */
    static String of(WholeAuditTrail trail, boolean marked) {
        Words words = new Words(trail);
        Csv csv = new Csv(marked, COLUMNS.stream().map(Column::name).toList());
        trail.entries()
                .forEach(line -> csv.row(COLUMNS.stream()
                        .map(column -> column.cell().of(words, line))
                        .toArray()));
        return csv.toString();
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
