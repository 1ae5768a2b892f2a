package org.actionledger.command.planimport.difference;

import static org.actionledger.events.action.ActionStatus.PARTLY_COMPLETED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.Stated;
import org.actionledger.command.planimport.reading.Update;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;

/** What follows from one row: an action, its milestones, what its lead told of it, and how it ended. */
record ActionSteps(
        ActionId id, RecommendationId recommendation, PlanAction action, List<AgencyId> leads, LocalDate asOf) {

    List<Step> inOrder() {
        List<Step> steps = new ArrayList<>();
        steps.add(ofPartnership(leads.isEmpty() ? propose() : assign()));
        for (int step = 0; step < action.milestones().size(); step++) {
            steps.add(ofPartnership(new AddMilestone(
                    id,
                    new Milestone(
                            NewId.of(MilestoneId::new), action.milestones().get(step), action.targetOf(step)))));
        }
        if (!leads.isEmpty()) {
            reports().forEach(report -> steps.add(new Step(report, row(), leads.getFirst())));
        }
        if (action.conclusion().stated().isEnd()) {
            steps.add(ofPartnership(close()));
        }
        return steps;
    }

    private ProposeAction propose() {
        return new ProposeAction(
                id,
                recommendation,
                List.of(),
                action.description(),
                action.scope(),
                action.intendedOutcome(),
                action.targets(),
                action.firstDay(asOf));
    }

    private AssignAction assign() {
        return new AssignAction(
                id,
                recommendation,
                List.of(),
                action.description(),
                action.scope(),
                action.intendedOutcome(),
                action.targets(),
                leads.getFirst(),
                leads.subList(1, leads.size()),
                action.responsible() == null ? null : new Post(action.responsible(), null),
                action.firstDay(asOf));
    }

    /** One for each update; a status that says work goes on, but tells nothing of it, is a report in its own words. */
    private List<RecordProgress> reports() {
        Conclusion conclusion = action.conclusion();
        boolean partly = conclusion.stated() == Stated.PARTLY_COMPLETE;
        boolean goesOn = partly || conclusion.stated() == Stated.ONGOING;
        List<Update> updates = new ArrayList<>(action.updates());
        if (!conclusion.stated().isEnd() && !conclusion.outcome().isEmpty()) {
            updates.add(new Update(conclusion.outcome(), null, null, null, null)); // an outcome so far is a report
        }
        if (updates.isEmpty() && goesOn) {
            updates.add(new Update(conclusion.raw(), null, null, null, null));
        }
        List<RecordProgress> reports = new ArrayList<>();
        for (int round = 0; round < updates.size(); round++) {
            boolean last = round == updates.size() - 1;
            RecordProgress report = report(updates.get(round), last && partly);
            if (reports.isEmpty() || !reports.getLast().equals(report)) {
                reports.add(report);
            }
        }
        return reports;
    }

    private RecordProgress report(Update update, boolean partlyCompleted) {
        return new RecordProgress(
                id,
                update.text(),
                update.rating(),
                update.ratingReason(),
                partlyCompleted ? PARTLY_COMPLETED : null,
                update.part() == null ? List.of() : List.of(update.part()),
                List.of(),
                List.of(),
                action.dayOf(update, asOf));
    }

    /** The plan's statement, not a sign-off: the outcome is what the completion cell tells, which may be nothing. */
    private CloseAction close() {
        Conclusion conclusion = action.conclusion();
        Closure closure = switch (conclusion.stated()) {
            case COMPLETE_ONGOING -> Closure.IMPLEMENTED_ONGOING;
            case NOT_PROGRESSED -> Closure.NOT_PROGRESSED;
            case SUPERSEDED -> Closure.SUPERSEDED;
            case COMPLETE -> Closure.IMPLEMENTED;
            case NOTHING, ONGOING, PARTLY_COMPLETE ->
                throw new IllegalStateException(conclusion.stated() + " is no end");
        };
        boolean needsReason = closure == Closure.NOT_PROGRESSED || closure == Closure.SUPERSEDED;
        LocalDate day = conclusion.day();
        return new CloseAction(
                id,
                closure,
                conclusion.outcome().isEmpty() && needsReason ? conclusion.raw() : conclusion.outcome(),
                List.of(),
                conclusion.supersededBy(),
                true,
                conclusion.raw(),
                day == null || day.isAfter(asOf) ? asOf : day);
    }

    private Step ofPartnership(Object command) {
        return Step.ofPartnership(command, row());
    }

    private int row() {
        return action.row().number();
    }
}
