package org.actionledger.command.planimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.actionledger.command.planimport.difference.Proposal;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.provenance.Actor;

/** What is written down of an import beside its events. */
record Bookkeeping(ImportedPlan plan, List<ImportedRow> rows) {

    static Bookkeeping of(ImportPlan command, Plan plan, Proposal proposal, Actor actor, Clock clock) {
        Map<Integer, ActionId> actions = new HashMap<>();
        proposal.rows().forEach(row -> actions.put(row.row(), Objects.requireNonNull(row.actionId())));
        List<ImportedRow> rows = new ArrayList<>();
        for (PlanRecommendation recommendation : plan.recommendations()) {
            for (PlanAction action : recommendation.actions()) {
                rows.add(row(command, actions, recommendation.number(), action));
            }
        }
        ImportedPlan imported = new ImportedPlan(
                command.importId(),
                proposal.reviewId(),
                command.fileName(),
                command.sha256(),
                actor.id(),
                clock.instant(),
                command.about().asOf(),
                plan.recommendations().size(),
                rows.size(),
                columns(command, plan),
                plan.agencies().stream().map(agency -> agency(agency, proposal)).toList(),
                command.table().flags());
        return new Bookkeeping(imported, rows);
    }

    private static List<ImportedPlan.Column> columns(ImportPlan command, Plan plan) {
        List<String> headings = command.table().headings();
        return IntStream.range(0, headings.size())
                .mapToObj(column -> new ImportedPlan.Column(
                        headings.get(column), plan.columns().meanings().get(column)))
                .toList();
    }

    private static ImportedPlan.Agency agency(PlanAgency agency, Proposal proposal) {
        return new ImportedPlan.Agency(
                Objects.requireNonNull(proposal.agencies().get(agency)),
                agency.name(),
                agency.aliases(),
                agency.registered() == null,
                agency.row());
    }

    private static ImportedRow row(
            ImportPlan command, Map<Integer, ActionId> actions, String recommendation, PlanAction action) {
        List<String> headings = command.table().headings();
        int row = action.row().number();
        return new ImportedRow(
                command.importId(),
                row,
                action.row().place(),
                Objects.requireNonNull(actions.get(row)),
                IntStream.range(0, headings.size())
                        .mapToObj(column -> new ImportedRow.Cell(
                                headings.get(column), action.row().cells().get(column)))
                        .toList(),
                readings(recommendation, action),
                action.flags());
    }

    private static ImportedRow.Readings readings(String recommendation, PlanAction action) {
        Conclusion conclusion = action.conclusion();
        return new ImportedRow.Readings(
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
