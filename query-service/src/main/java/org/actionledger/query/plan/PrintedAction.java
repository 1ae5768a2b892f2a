package org.actionledger.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.EvidenceWithdrawn;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.ExtensionRefused;
import org.actionledger.events.action.ActionEvent.ExtensionRequested;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionEvent.UpdateRequested;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What a plan prints of an action apart from how it stands; {@code leads} begins with the lead and is empty while nobody leads. */
record PrintedAction(
        ActionId actionId,
        long version,
        ReviewId reviewId,
        AgencyId partnership,
        RecommendationId recommendationId,
        String reference,
        List<String> parts,
        @Nullable Scope scope,
        String description,
        @Nullable String intendedOutcome,
        List<AgencyId> leads,
        @Nullable Post responsible,
        List<Target> targets,
        List<Step> milestones)
        implements Versioned {

    /** A target date as first promised and as it is now. */
    record Target(TargetDate original, TargetDate present) {}

    /** A milestone; {@code event} said that it was achieved on that day. */
    record Step(
            Milestone milestone,
            @Nullable LocalDate achievedOn,
            @Nullable String event) {}

    static PrintedAction after(@Nullable PrintedAction row, ActionEvent event, Recorded recorded) {
        return switch (event) {
            case ActionProposed e ->
                new PrintedAction(
                        e.actionId(),
                        recorded.version(),
                        e.reviewId(),
                        e.partnership(),
                        e.recommendationId(),
                        e.reference(),
                        e.parts(),
                        e.scope(),
                        e.description(),
                        e.intendedOutcome(),
                        List.of(),
                        null,
                        targets(e.targets()),
                        List.of());
            case ActionAssigned e ->
                new PrintedAction(
                        e.actionId(),
                        recorded.version(),
                        e.reviewId(),
                        e.partnership(),
                        e.recommendationId(),
                        e.reference(),
                        e.parts(),
                        e.scope(),
                        e.description(),
                        e.intendedOutcome(),
                        leads(e.lead(), e.jointLeads()),
                        e.responsible(),
                        targets(e.targets()),
                        row == null ? List.of() : row.milestones);
            default -> {
                if (row == null) {
                    throw new IllegalStateException("nothing is known of action " + event.actionId() + " before "
                            + event.getClass().getSimpleName());
                }
                yield row.next(event, recorded);
            }
        };
    }

    private PrintedAction next(ActionEvent event, Recorded recorded) {
        return switch (event) {
            case ActionProposed _, ActionAssigned _ -> throw new IllegalStateException("handled before");
            case ActionReassigned e -> led(recorded, leads(e.lead(), e.jointLeads()), e.responsible());
            case ActionRevised e -> worded(recorded, e.description(), e.intendedOutcome());
            case ExtensionGranted e -> extended(recorded, e.target(), e.granted());
            case MilestoneAdded e ->
                stepped(
                        recorded,
                        Stream.concat(milestones.stream(), Stream.of(new Step(e.milestone(), null, null)))
                                .toList());
            case MilestoneAchieved e ->
                stepped(
                        recorded,
                        each(
                                milestones,
                                step -> step.milestone.milestoneId().equals(e.milestoneId())
                                        ? new Step(step.milestone, e.effectiveOn(), recorded.eventId())
                                        : step));
            case EntryCorrected e ->
                corrected(recorded, e.corrects(), e.correction().effectiveOn());
            case ExtensionRequested _,
                    ExtensionRefused _,
                    ProgressRecorded _,
                    EvidenceAttached _,
                    EvidenceWithdrawn _,
                    RatingAssured _,
                    UpdateRequested _,
                    CompletionReported _,
                    ActionReturned _,
                    ActionClosed _,
                    ActionReopened _,
                    ActionWithdrawn _ -> this;
        };
    }

    private PrintedAction corrected(Recorded recorded, String wrong, @Nullable LocalDate day) {
        if (day == null || milestones.stream().noneMatch(step -> wrong.equals(step.event))) {
            return this;
        }
        return stepped(
                recorded,
                each(milestones, step -> wrong.equals(step.event) ? new Step(step.milestone, day, wrong) : step));
    }

    private PrintedAction extended(Recorded recorded, int position, TargetDate granted) {
        Target extended = targets.get(position - 1);
        return with(
                recorded,
                description,
                intendedOutcome,
                leads,
                responsible,
                each(targets, target -> target == extended ? new Target(target.original, granted) : target),
                milestones);
    }

    private PrintedAction led(Recorded recorded, List<AgencyId> by, @Nullable Post post) {
        return with(recorded, description, intendedOutcome, by, post, targets, milestones);
    }

    private PrintedAction worded(Recorded recorded, String words, @Nullable String outcome) {
        return with(recorded, words, outcome, leads, responsible, targets, milestones);
    }

    private PrintedAction stepped(Recorded recorded, List<Step> steps) {
        return with(recorded, description, intendedOutcome, leads, responsible, targets, steps);
    }

    private PrintedAction with(
            Recorded recorded,
            String words,
            @Nullable String outcome,
            List<AgencyId> by,
            @Nullable Post post,
            List<Target> dates,
            List<Step> steps) {
        return new PrintedAction(
                actionId,
                recorded.version(),
                reviewId,
                partnership,
                recommendationId,
                reference,
                parts,
                scope,
                words,
                outcome,
                by,
                post,
                dates,
                steps);
    }

    private static List<AgencyId> leads(AgencyId lead, List<AgencyId> joint) {
        return Stream.concat(Stream.of(lead), joint.stream()).distinct().toList();
    }

    private static List<Target> targets(List<TargetDate> dates) {
        return dates.stream().map(date -> new Target(date, date)).toList();
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
