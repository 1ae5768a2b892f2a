package org.actionledger.command.planimport.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionledger.command.planimport.difference.Effect;
import org.actionledger.command.planimport.difference.Proposal;
import org.actionledger.command.planimport.difference.ProposedRow;
import org.actionledger.command.planimport.draft.DraftRow.Cell;
import org.actionledger.command.planimport.draft.DraftRow.Confidence;
import org.actionledger.command.planimport.draft.DraftRow.Kind;
import org.actionledger.command.planimport.draft.DraftRow.Readings;
import org.actionledger.command.planimport.reading.Aside;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.planimport.reading.Table;
import org.jspecify.annotations.Nullable;

/** What every row of a file came to; none is missing, whether it is an action or not. */
final class RowFindings {

    private final Table written;
    private final Answers answers;
    private final Map<Integer, DraftRow> found = new HashMap<>();

    private RowFindings(Table written, Answers answers) {
        this.written = written;
        this.answers = answers;
    }

    /** Of a table that cannot be read yet. */
    static List<DraftRow> unread(Table written, Answers answers) {
        return new RowFindings(written, answers).inOrder();
    }

    static List<DraftRow> of(Table written, Answers answers, Plan plan, Proposal proposal) {
        RowFindings findings = new RowFindings(written, answers);
        Map<Integer, ProposedRow> proposed = new HashMap<>();
        proposal.rows().forEach(row -> proposed.put(row.row(), row));
        Map<Integer, Table.Row> rows = new HashMap<>();
        written.rows().forEach(row -> rows.put(row.number(), row));
        for (PlanRecommendation recommendation : plan.recommendations()) {
            for (PlanAction action : recommendation.actions()) {
                int number = action.row().number();
                findings.add(findings.action(
                        rows.getOrDefault(number, action.row()),
                        recommendation.number(),
                        action,
                        proposed.get(number)));
            }
        }
        for (Aside aside : plan.asides()) {
            int number = aside.row().number();
            findings.add(findings.row(
                    rows.getOrDefault(number, aside.row()),
                    switch (aside.kind()) {
                        case GUIDANCE -> Kind.GUIDANCE;
                        case HEADINGS -> Kind.HEADINGS;
                        case GROUP -> Kind.GROUP;
                    }));
        }
        return findings.inOrder();
    }

    private void add(DraftRow row) {
        found.put(row.row(), row);
    }

    private List<DraftRow> inOrder() {
        List<DraftRow> rows = new ArrayList<>();
        for (Table.Row row : written.rows()) {
            DraftRow read = found.get(row.number());
            rows.add(read != null ? read : row(row, answers.leavesOut(row.number()) ? Kind.LEFT_OUT : null));
        }
        return rows;
    }

    private DraftRow row(Table.Row row, @Nullable Kind kind) {
        return new DraftRow(
                row.number(),
                row.place(),
                kind,
                cells(row),
                null,
                null,
                row.flags(),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private DraftRow action(Table.Row row, String recommendation, PlanAction action, @Nullable ProposedRow proposed) {
        if (proposed == null) {
            throw new IllegalStateException("nothing is proposed for row " + row.number());
        }
        List<Flag> flags = Stream.concat(action.flags().stream(), proposed.flags().stream())
                .distinct()
                .toList();
        return new DraftRow(
                row.number(),
                row.place(),
                Kind.ACTION,
                cells(row),
                readings(recommendation, action),
                Confidence.of(flags),
                flags,
                proposed.effect(),
                proposed.changes(),
                proposed.candidates(),
                proposed.effect() == Effect.NEW ? null : proposed.actionId(),
                proposed.reference());
    }

    private List<Cell> cells(Table.Row row) {
        List<String> texts = answers.cells(row);
        return IntStream.range(0, texts.size())
                .mapToObj(column -> {
                    String was = row.cells().get(column);
                    String text = texts.get(column);
                    return new Cell(written.headings().get(column), text, text.equals(was) ? null : was);
                })
                .toList();
    }

    private static Readings readings(String recommendation, PlanAction action) {
        Conclusion conclusion = action.conclusion();
        return new Readings(
                recommendation,
                action.scope(),
                action.leads().stream().map(PlanAgency::name).toList(),
                action.responsible(),
                action.targets(),
                action.milestones(),
                action.updates(),
                conclusion.stated(),
                conclusion.day(),
                conclusion.precision(),
                conclusion.commenced(),
                conclusion.supersededBy(),
                action.intendedOutcome(),
                conclusion.outcome());
    }
}
