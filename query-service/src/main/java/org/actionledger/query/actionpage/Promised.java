package org.actionledger.query.actionpage;

import java.time.Instant;
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
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What was promised: an action's wording, leads, target dates, milestones and evidence.
 *
 * @param extension the extension that is asked for and not answered
 * @param source the door its first event came through
 */
record Promised(
        ActionId actionId,
        long version,
        String reference,
        RecommendationId recommendationId,
        ReviewId reviewId,
        AgencyId partnership,
        Wording wording,
        Leads leads,
        List<Target> targets,
        List<Step> milestones,
        List<Proof> evidence,
        @Nullable Extension extension,
        @Nullable String source)
        implements Versioned {

    record Wording(
            List<String> parts,
            String description,
            @Nullable Scope scope,
            @Nullable String intendedOutcome) {}

    record Leads(
            @Nullable AgencyId lead,
            List<AgencyId> joint,
            @Nullable Post responsible) {

        /** The lead and then its joint leads; none while nobody leads. */
        List<AgencyId> all() {
            return Stream.concat(Stream.ofNullable(lead), joint.stream()).toList();
        }
    }

    /** A target date as first promised, and as it is after the extensions granted. */
    record Target(TargetDate original, TargetDate present) {}

    /** A milestone; {@code event} said that it was achieved on that day. */
    record Step(
            Milestone milestone,
            @Nullable LocalDate achievedOn,
            @Nullable String event) {}

    /** A piece of evidence; withdrawn where a reason is given. */
    record Proof(
            Evidence evidence, Instant attachedAt, @Nullable String withdrawnBecause) {}

    /** More time is asked for the target date at that position, from 1. */
    record Extension(int target, TargetDate proposed, String reason, Instant requestedAt) {}

    /** Whether who asks is shown its page, of which there is nothing but text. */
    boolean isShownTo(Sight sight) {
        return sight.texts() && sight.sees(partnership, leads.all());
    }

    /** What it is after an event; the same where the event changes nothing of it. */
    static Promised after(@Nullable Promised row, ActionEvent event, Recorded recorded) {
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

    private static Promised proposed(ActionProposed e, Recorded recorded) {
        return new Promised(
                e.actionId(),
                recorded.version(),
                e.reference(),
                e.recommendationId(),
                e.reviewId(),
                e.partnership(),
                new Wording(e.parts(), e.description(), e.scope(), e.intendedOutcome()),
                new Leads(null, List.of(), null),
                targets(e.targets()),
                List.of(),
                List.of(),
                null,
                source(recorded));
    }

    private static Promised assigned(@Nullable Promised row, ActionAssigned e, Recorded recorded) {
        return new Promised(
                e.actionId(),
                recorded.version(),
                e.reference(),
                e.recommendationId(),
                e.reviewId(),
                e.partnership(),
                new Wording(e.parts(), e.description(), e.scope(), e.intendedOutcome()),
                new Leads(e.lead(), e.jointLeads(), e.responsible()),
                targets(e.targets()),
                row == null ? List.of() : row.milestones,
                row == null ? List.of() : row.evidence,
                null,
                row == null ? source(recorded) : row.source);
    }

    private Promised next(ActionEvent event, Recorded recorded) {
        return switch (event) {
            case ActionProposed _, ActionAssigned _ -> throw new IllegalStateException("handled before");
            case ActionReassigned e -> led(new Leads(e.lead(), e.jointLeads(), e.responsible()), recorded);
            case ActionRevised e ->
                worded(new Wording(wording.parts, e.description(), wording.scope, e.intendedOutcome()), recorded);
            case ExtensionRequested e ->
                targeted(targets, new Extension(e.target(), e.proposed(), e.reason(), recorded.at()), recorded);
            case ExtensionGranted e -> targeted(extended(e.target(), e.granted()), null, recorded);
            case ExtensionRefused _ -> targeted(targets, null, recorded);
            case MilestoneAdded e ->
                stepped(
                        Stream.concat(milestones.stream(), Stream.of(new Step(e.milestone(), null, null)))
                                .toList(),
                        recorded);
            case MilestoneAchieved e ->
                stepped(
                        each(
                                milestones,
                                step -> step.milestone.milestoneId().equals(e.milestoneId())
                                        ? new Step(step.milestone, e.effectiveOn(), recorded.eventId())
                                        : step),
                        recorded);
            case EvidenceAttached e ->
                proven(
                        Stream.concat(evidence.stream(), Stream.of(new Proof(e.evidence(), recorded.at(), null)))
                                .toList(),
                        recorded);
            case EvidenceWithdrawn e ->
                proven(
                        each(
                                evidence,
                                proof -> proof.evidence.evidenceId().equals(e.evidenceId())
                                        ? new Proof(proof.evidence, proof.attachedAt, e.reason())
                                        : proof),
                        recorded);
            case EntryCorrected e -> corrected(e, recorded);
            case CompletionReported _, ActionClosed _, ActionWithdrawn _ ->
                extension == null ? this : targeted(targets, null, recorded); // nobody needs more time any more
            case ProgressRecorded _, RatingAssured _, UpdateRequested _, ActionReturned _, ActionReopened _ -> this;
        };
    }

    private List<Target> extended(int position, TargetDate granted) {
        Target extended = targets.get(position - 1);
        return each(targets, target -> target == extended ? new Target(target.original, granted) : target);
    }

    private Promised corrected(EntryCorrected e, Recorded recorded) {
        LocalDate day = e.correction().effectiveOn();
        if (day == null || milestones.stream().noneMatch(step -> e.corrects().equals(step.event))) {
            return this;
        }
        return stepped(
                each(
                        milestones,
                        step -> e.corrects().equals(step.event) ? new Step(step.milestone, day, step.event) : step),
                recorded);
    }

    private Promised worded(Wording changed, Recorded recorded) {
        return with(recorded, changed, leads, targets, milestones, evidence, extension);
    }

    private Promised led(Leads changed, Recorded recorded) {
        return with(recorded, wording, changed, targets, milestones, evidence, extension);
    }

    private Promised targeted(List<Target> changed, @Nullable Extension asked, Recorded recorded) {
        return with(recorded, wording, leads, changed, milestones, evidence, asked);
    }

    private Promised stepped(List<Step> changed, Recorded recorded) {
        return with(recorded, wording, leads, targets, changed, evidence, extension);
    }

    private Promised proven(List<Proof> changed, Recorded recorded) {
        return with(recorded, wording, leads, targets, milestones, changed, extension);
    }

    private Promised with(
            Recorded recorded,
            Wording words,
            Leads by,
            List<Target> dates,
            List<Step> steps,
            List<Proof> proofs,
            @Nullable Extension asked) {
        return new Promised(
                actionId,
                recorded.version(),
                reference,
                recommendationId,
                reviewId,
                partnership,
                words,
                by,
                dates,
                steps,
                proofs,
                asked,
                source);
    }

    private static List<Target> targets(List<TargetDate> dates) {
        return dates.stream().map(date -> new Target(date, date)).toList();
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static @Nullable String source(Recorded recorded) {
        Object source = recorded.metadata().get(Provenance.SOURCE);
        return source == null ? null : source.toString();
    }
}
