package org.actionledger.command.planimport.draft;

import java.util.List;
import java.util.function.Predicate;
import org.actionledger.command.planimport.difference.Effect;
import org.actionledger.command.planimport.draft.DraftRow.Confidence;
import org.actionledger.command.planimport.draft.DraftRow.Kind;
import org.actionledger.command.planimport.draft.Findings.Counts;

/** Counts the rows of a draft. */
final class Counting {

    private final List<DraftRow> rows;

    private Counting(List<DraftRow> rows) {
        this.rows = rows;
    }

    static Counts of(List<DraftRow> rows, int recommendations, int notInFile) {
        Counting counting = new Counting(rows);
        return new Counts(
                rows.size(),
                recommendations,
                counting.where(row -> row.effect() == Effect.NEW),
                counting.where(row -> row.effect() == Effect.CHANGED),
                counting.where(row -> row.effect() == Effect.SAME),
                counting.where(row -> row.effect() == Effect.UNMATCHED),
                counting.where(row -> row.kind() == Kind.LEFT_OUT),
                counting.where(Counting::isAside),
                counting.where(row -> !row.flags().isEmpty()),
                counting.where(row -> row.confidence() == Confidence.CERTAIN),
                counting.where(row -> row.confidence() == Confidence.DOUBTFUL),
                counting.where(row -> row.confidence() == Confidence.UNREAD),
                notInFile);
    }

    private static boolean isAside(DraftRow row) {
        return row.kind() == Kind.GUIDANCE || row.kind() == Kind.HEADINGS || row.kind() == Kind.GROUP;
    }

    private int where(Predicate<DraftRow> sort) {
        return (int) rows.stream().filter(sort).count();
    }
}
