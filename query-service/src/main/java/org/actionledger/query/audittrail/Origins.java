package org.actionledger.query.audittrail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionledger.query.audittrail.AuditTrailReader.Line;
import org.actionledger.query.audittrail.Source.Row;
import org.actionledger.query.audittrail.SourceRows.Written;
import org.jspecify.annotations.Nullable;

/** Where the entries of a page come from. */
final class Origins {

    /** What a column of a plan means, as the import tells it, for the entries that are read from it. */
    private static final Map<String, Set<String>> READ_FROM = Map.of(
            "ActionProposed", Set.of("NUMBER", "ACTION", "SCOPE", "TARGET", "OUTCOME", "LEAD"),
            "ActionAssigned", Set.of("NUMBER", "ACTION", "SCOPE", "TARGET", "OUTCOME", "LEAD"),
            "MilestoneAdded", Set.of("MILESTONES"),
            "ProgressRecorded", Set.of("PROGRESS", "RATING", "COMPLETION", "COMPLETION_AND_OUTCOME"),
            "ActionClosed", Set.of("COMPLETION", "COMPLETION_AND_OUTCOME", "ACHIEVED_OUTCOME"));

    private final Map<Row, Written> rows;

    private Origins(Map<Row, Written> rows) {
        this.rows = rows;
    }

    static Origins of(List<Line> lines, SourceRows kept) {
        Set<Row> rows = new HashSet<>();
        for (Line line : lines) {
            Row row = line.source() == null ? null : Row.of(line.source());
            if (row != null) {
                rows.add(row);
            }
        }
        return new Origins(kept.read(rows));
    }

    @Nullable
    Source of(Line line) {
        if (line.source() == null) {
            return null;
        }
        Row row = Row.of(line.source());
        if (row == null) {
            return Source.through(line.source());
        }
        Written written = rows.get(row);
        return written == null
                ? Source.of(row, null, List.of())
                : Source.of(row, written.file(), written.cells(READ_FROM.getOrDefault(line.what(), Set.of())));
    }
}
