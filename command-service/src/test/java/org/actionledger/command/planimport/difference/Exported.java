package org.actionledger.command.planimport.difference;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.planimport.standing.StandingRecommendation;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.command.wording.PlanWording.Ended;
import org.jspecify.annotations.Nullable;

/** A plan as it leaves the ledger, with every column that can be asked for. */
final class Exported {

    static final List<String> HEADINGS = List.of(
            "No.",
            "Recommendation",
            "Scope",
            "Action to take",
            "Lead agency",
            "Key milestones",
            "Target date",
            "Date of completion and outcome",
            "RAG",
            "RAG assured",
            "Latest update",
            "Reported on",
            "Intended outcome",
            "Responsible post",
            "First target date",
            "Parts answered",
            "Action reference");

    private Exported() {}

    /** Written as CSV, with its protection against formulas, and read again. */
    static Table of(StandingPlan plan) {
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(HEADINGS);
            for (StandingRecommendation recommendation : plan.recommendations()) {
                if (recommendation.actions().isEmpty()) {
                    csv.writeRecord(protectedAgainstFormulas(unanswered(recommendation)));
                }
                recommendation
                        .actions()
                        .forEach(action ->
                                csv.writeRecord(protectedAgainstFormulas(cells(plan, recommendation, action))));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return PlanFile.read(file.toString().getBytes(UTF_8));
    }

    private static List<String> protectedAgainstFormulas(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s)'*[=+\\-@].*") ? "'" + cell : cell)
                .toList();
    }

    private static List<String> unanswered(StandingRecommendation recommendation) {
        List<String> cells = new ArrayList<>(HEADINGS.stream().map(_ -> "").toList());
        cells.set(0, number(recommendation));
        cells.set(1, PlanWording.recommendation(recommendation.text(), recommendation.parts()));
        cells.set(2, name(recommendation.scope()));
        cells.set(7, recommendation.withdrawn() ? PlanWording.completionOfWithdrawn(null) : "");
        return cells;
    }

    private static List<String> cells(StandingPlan plan, StandingRecommendation of, StandingAction action) {
        StandingAction.Ending ending = action.ending();
        String completion = PlanWording.completion(
                action.status(),
                ending == null
                        ? null
                        : new Ended(
                                ending.on(),
                                ending.outcome(),
                                ending.closure(),
                                ending.supersededBy(),
                                ending.asWritten()));
        return List.of(
                number(of),
                PlanWording.recommendation(of.text(), of.parts()),
                name(action.scope() == null ? of.scope() : action.scope()),
                action.description(),
                action.leads().stream().map(lead -> plan.agencies().get(lead)).collect(Collectors.joining("\n")),
                action.milestones().stream().map(Printed::milestone).collect(Collectors.joining("\n")),
                PlanWording.targets(action.targets()),
                of.withdrawn() ? PlanWording.completionOfWithdrawn(completion) : completion == null ? "" : completion,
                name(action.reported()),
                "Red",
                action.latestReport().map(StandingAction.Report::text).orElse(""),
                action.latestReport().map(report -> report.on().toString()).orElse(""),
                action.intendedOutcome() == null ? "" : action.intendedOutcome(),
                action.responsible() == null ? "" : action.responsible().title(),
                "1 January 2020",
                String.join(", ", action.parts()),
                action.reference());
    }

    private static String number(StandingRecommendation recommendation) {
        return recommendation.numberInDocument() ? recommendation.number() : "";
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : PlanWording.name(constant);
    }
}
