package org.actionledger.command.planimport.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionledger.command.planimport.standing.StandingAction.Ending;
import org.actionledger.command.planimport.standing.StandingAction.OpenExtension;
import org.actionledger.command.planimport.standing.StandingAction.Report;
import org.actionledger.command.planimport.standing.StandingAction.Step;
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
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Makes of an action's events what a plan says of it. */
final class ActionFold {

    /** The day of achievement, and the event that told of it. */
    private record Achieved(String event, LocalDate on) {}

    private @Nullable ActionId actionId;
    private @Nullable RecommendationId recommendationId;
    private String reference = "";
    private List<String> parts = List.of();
    private @Nullable Scope scope;
    private String description = "";
    private @Nullable String intendedOutcome;
    private List<AgencyId> leads = List.of();
    private @Nullable Post responsible;
    private List<TargetDate> targets = List.of();
    private @Nullable OpenExtension extension;
    private final List<Milestone> milestones = new ArrayList<>();
    private final Map<MilestoneId, Achieved> achieved = new LinkedHashMap<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private ActionStatus status = ActionStatus.PROPOSED;
    private @Nullable Ending ending;
    private @Nullable String endedBy;

    private ActionFold() {}

    /** {@code stream} begins with the action's first event. */
    static StandingAction of(List<? extends DomainEventMessage<?>> stream) {
        ActionFold fold = new ActionFold();
        for (DomainEventMessage<?> message : stream) {
            if (message.getPayload() instanceof ActionEvent event) {
                fold.on(event, message.getIdentifier());
            }
        }
        return fold.action();
    }

    private StandingAction action() {
        return new StandingAction(
                Objects.requireNonNull(actionId),
                reference,
                Objects.requireNonNull(recommendationId),
                parts,
                scope,
                description,
                intendedOutcome,
                leads,
                responsible,
                targets,
                extension,
                milestones.stream().map(this::step).toList(),
                List.copyOf(reports.values()),
                status,
                ending);
    }

    private Step step(Milestone milestone) {
        Achieved when = achieved.get(milestone.milestoneId());
        return new Step(milestone, when == null ? null : when.on());
    }

    private void on(ActionEvent event, String id) {
        switch (event) {
            case ActionProposed e -> {
                actionId = e.actionId();
                recommendationId = e.recommendationId();
                reference = e.reference();
                agreed(e.parts(), e.scope(), e.description(), e.intendedOutcome(), e.targets());
            }
            case ActionAssigned e -> {
                actionId = e.actionId();
                recommendationId = e.recommendationId();
                reference = e.reference();
                agreed(e.parts(), e.scope(), e.description(), e.intendedOutcome(), e.targets());
                led(e.lead(), e.jointLeads(), e.responsible());
                status = ActionStatus.ASSIGNED;
            }
            case ActionReassigned e -> led(e.lead(), e.jointLeads(), e.responsible());
            case ActionRevised e -> {
                description = e.description();
                intendedOutcome = e.intendedOutcome();
            }
            case ExtensionRequested e -> extension = new OpenExtension(e.target(), e.proposed());
            case ExtensionGranted e -> {
                targets = withTarget(e.target(), e.granted());
                extension = null;
            }
            case ExtensionRefused _ -> extension = null;
            case ProgressRecorded e -> {
                reports.put(id, new Report(List.of(e.narrative()), e.reported(), e.effectiveOn()));
                status = e.status();
            }
            case MilestoneAdded e -> milestones.add(e.milestone());
            case MilestoneAchieved e -> achieved.put(e.milestoneId(), new Achieved(id, e.effectiveOn()));
            case CompletionReported e -> {
                ended(id, new Ending(e.effectiveOn(), e.achievedOutcome(), null, null, null));
                status = ActionStatus.COMPLETION_REPORTED;
            }
            case ActionReturned e -> notEnded(e.status());
            case ActionClosed e -> {
                ended(id, new Ending(e.effectiveOn(), e.outcome(), e.closure(), e.supersededBy(), e.asWritten()));
                status = ActionStatus.CLOSED;
            }
            case ActionReopened e -> notEnded(e.status());
            case ActionWithdrawn _ -> {
                notEnded(ActionStatus.WITHDRAWN);
                extension = null;
            }
            case EntryCorrected e -> corrected(e.corrects(), e.correction());
            case EvidenceAttached _,
                    EvidenceWithdrawn _,
                    RatingAssured _,
                    UpdateRequested _ -> {} // not in the plan's columns
        }
    }

    private void agreed(
            List<String> labels,
            @Nullable Scope reach,
            String words,
            @Nullable String outcome,
            List<TargetDate> dates) {
        parts = labels;
        scope = reach;
        description = words;
        intendedOutcome = outcome;
        targets = dates;
    }

    private void led(AgencyId lead, List<AgencyId> joint, @Nullable Post post) {
        leads = Stream.concat(Stream.of(lead), joint.stream()).distinct().toList();
        responsible = post;
    }

    private List<TargetDate> withTarget(int position, TargetDate granted) {
        List<TargetDate> moved = new ArrayList<>(targets);
        moved.set(position - 1, granted);
        return List.copyOf(moved);
    }

    private void ended(String event, Ending how) {
        ending = how;
        endedBy = event;
        extension = null;
    }

    private void notEnded(ActionStatus next) {
        status = next;
        ending = null;
        endedBy = null;
    }

    private void corrected(String wrong, Correction right) {
        reports.computeIfPresent(
                wrong,
                (_, report) -> new Report(
                        right.text() == null
                                ? report.wordings()
                                : Stream.concat(report.wordings().stream(), Stream.of(right.text()))
                                        .toList(),
                        right.rating() == null ? report.rating() : right.rating(),
                        right.effectiveOn() == null ? report.on() : right.effectiveOn()));
        LocalDate day = right.effectiveOn();
        if (day != null) {
            achieved.replaceAll((_, when) -> when.event().equals(wrong) ? new Achieved(wrong, day) : when);
        }
        if (ending != null && wrong.equals(endedBy)) {
            ending = new Ending(
                    day == null ? ending.on() : day,
                    right.text() == null ? ending.outcome() : right.text(),
                    ending.closure(),
                    ending.supersededBy(),
                    ending.asWritten());
        }
    }
}
