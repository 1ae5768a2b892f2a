package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
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
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** An action as far as the overdue list needs to know it; {@code leads} begins with the lead and is empty while nobody leads. */
record FollowedAction(
        ActionId actionId,
        long version,
        ReviewId reviewId,
        AgencyId partnership,
        ActionStatus status,
        String reference,
        List<AgencyId> leads,
        String description,
        Workings workings)
        implements Versioned {

    /** What it is after an event; the same where the event says nothing that the list shows. */
    static FollowedAction after(@Nullable FollowedAction row, ActionEvent event, Recorded recorded) {
        return switch (event) {
            case ActionProposed e -> proposed(e, recorded);
            case ActionAssigned e -> assigned(row, e, recorded);
            default -> {
                if (row == null) {
                    throw new IllegalStateException("nothing is known of action " + event.actionId() + " before "
                            + event.getClass().getSimpleName());
                }
                yield row.next(event, recorded);
            }
        };
    }

    private static FollowedAction proposed(ActionProposed e, Recorded recorded) {
        return new FollowedAction(
                e.actionId(),
                recorded.version(),
                e.reviewId(),
                e.partnership(),
                ActionStatus.PROPOSED,
                e.reference(),
                List.of(),
                e.description(),
                Workings.of(promises(e.targets())));
    }

    private static FollowedAction assigned(@Nullable FollowedAction row, ActionAssigned e, Recorded recorded) {
        Workings before = row == null ? Workings.of(List.of()) : row.workings;
        List<Promise> milestones = before.promises().stream()
                .filter(promise -> promise.milestone() != null)
                .toList();
        return new FollowedAction(
                e.actionId(),
                recorded.version(),
                e.reviewId(),
                e.partnership(),
                ActionStatus.ASSIGNED,
                e.reference(),
                leads(e.lead(), e.jointLeads()),
                e.description(),
                before.with(Stream.concat(promises(e.targets()).stream(), milestones.stream())
                        .toList()));
    }

    private FollowedAction next(ActionEvent event, Recorded recorded) {
        return switch (event) {
            case ActionProposed _, ActionAssigned _ -> throw new IllegalStateException("handled before");
            case ActionReassigned e -> led(leads(e.lead(), e.jointLeads()), recorded);
            case ActionRevised e -> worded(e.description(), recorded);
            case ExtensionGranted e -> with(status, extended(e.target(), e.granted()), recorded);
            case ProgressRecorded e -> with(e.status(), progressed(e, recorded.eventId()), recorded);
            case MilestoneAdded e ->
                with(
                        status,
                        workings.with(Stream.concat(workings.promises().stream(), Stream.of(Promise.of(e.milestone())))
                                .toList()),
                        recorded);
            case MilestoneAchieved e -> with(status, achieved(e, recorded.eventId()), recorded);
            case RatingAssured e ->
                with(status, workings.assured(new Entry(recorded.eventId(), e.effectiveOn(), e.assured())), recorded);
            case CompletionReported e -> {
                Entry entry = Entry.of(recorded.eventId(), e.effectiveOn());
                yield with(
                        ActionStatus.COMPLETION_REPORTED,
                        workings.completed(entry).updated(entry),
                        recorded);
            }
            case ActionReturned e -> with(e.status(), workings.openAgain(), recorded);
            case ActionClosed e ->
                with(ActionStatus.CLOSED, workings.closed(Entry.of(recorded.eventId(), e.effectiveOn())), recorded);
            case ActionReopened e -> with(e.status(), workings.openAgain(), recorded);
            case EntryCorrected e -> with(status, workings.corrected(e.corrects(), e.correction()), recorded);
            case ExtensionRequested _, ExtensionRefused _, EvidenceAttached _, EvidenceWithdrawn _, UpdateRequested _ ->
                this;
        };
    }

    private Workings extended(int target, TargetDate granted) {
        List<Promise> promises = workings.promises();
        if (target < 1 || target > promises.size() || promises.get(target - 1).milestone() != null) {
            throw new IllegalStateException("action " + actionId + " has no target " + target);
        }
        return workings.promises(promise -> promise == promises.get(target - 1) ? promise.moved(granted) : promise);
    }

    private Workings progressed(ProgressRecorded e, String eventId) {
        Workings next = workings.updated(Entry.of(eventId, e.effectiveOn()));
        if (e.reported() != null) {
            next = next.reported(new Entry(eventId, e.effectiveOn(), e.reported()));
        }
        return e.completedParts().isEmpty()
                ? next
                : next.promises(
                        promise -> promise.part() != null && e.completedParts().contains(promise.part())
                                ? promise.met(e.effectiveOn(), eventId)
                                : promise);
    }

    /** A target that names a step belongs to the milestone of the same words. */
    private Workings achieved(MilestoneAchieved e, String eventId) {
        @Nullable
        String words = workings.promises().stream()
                .filter(promise -> e.milestoneId().equals(promise.milestone()))
                .map(promise -> String.valueOf(promise.step()))
                .findFirst()
                .orElse(null);
        return workings.updated(Entry.of(eventId, e.effectiveOn()))
                .promises(promise -> e.milestoneId().equals(promise.milestone())
                                || (promise.step() != null && promise.step().equalsIgnoreCase(words))
                        ? promise.met(e.effectiveOn(), eventId)
                        : promise);
    }

    private FollowedAction with(ActionStatus next, Workings changed, Recorded recorded) {
        return new FollowedAction(
                actionId, recorded.version(), reviewId, partnership, next, reference, leads, description, changed);
    }

    private FollowedAction led(List<AgencyId> by, Recorded recorded) {
        return new FollowedAction(
                actionId, recorded.version(), reviewId, partnership, status, reference, by, description, workings);
    }

    private FollowedAction worded(String words, Recorded recorded) {
        return new FollowedAction(
                actionId, recorded.version(), reviewId, partnership, status, reference, leads, words, workings);
    }

    private static List<AgencyId> leads(AgencyId lead, List<AgencyId> joint) {
        return Stream.concat(Stream.of(lead), joint.stream()).distinct().toList();
    }

    private static List<Promise> promises(List<TargetDate> targets) {
        return targets.stream().map(Promise::of).toList();
    }

    @Nullable
    LocalDate updatedOn() {
        return workings.updated() == null ? null : workings.updated().on();
    }
}
