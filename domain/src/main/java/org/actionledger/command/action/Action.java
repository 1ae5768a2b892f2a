package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.ACTION_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ACTION_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.ALREADY_ASSIGNED;
import static org.actionledger.command.refusal.Refusal.ALREADY_CLOSED;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.COMPLETION_ALREADY_REPORTED;
import static org.actionledger.command.refusal.Refusal.COMPLETION_NOT_REPORTED;
import static org.actionledger.command.refusal.Refusal.EVIDENCE_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.EXTENSION_ALREADY_REQUESTED;
import static org.actionledger.command.refusal.Refusal.MILESTONE_ALREADY_ACHIEVED;
import static org.actionledger.command.refusal.Refusal.MILESTONE_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NOT_ASSIGNED;
import static org.actionledger.command.refusal.Refusal.NOT_CLOSED;
import static org.actionledger.command.refusal.Refusal.NO_EXTENSION_REQUESTED;
import static org.actionledger.command.refusal.Refusal.ONLY_AN_IMPORT_SAYS_AS_PUBLISHED;
import static org.actionledger.command.refusal.Refusal.PART_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.REASON_MISSING;
import static org.actionledger.command.refusal.Refusal.STATUS_NOT_REPORTABLE;
import static org.actionledger.command.refusal.Refusal.SUPERSEDED_BY_MISSING;
import static org.actionledger.command.refusal.Refusal.UPDATE_ALREADY_REQUESTED;
import static org.actionledger.command.refusal.Refused.refuseIf;
import static org.actionledger.events.action.ActionStatus.ASSIGNED;
import static org.actionledger.events.action.ActionStatus.CLOSED;
import static org.actionledger.events.action.ActionStatus.COMPLETION_REPORTED;
import static org.actionledger.events.action.ActionStatus.IN_PROGRESS;
import static org.actionledger.events.action.ActionStatus.PARTLY_COMPLETED;
import static org.actionledger.events.action.ActionStatus.PROPOSED;
import static org.actionledger.events.action.ActionStatus.WITHDRAWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.AssureRating;
import org.actionledger.command.action.ActionCommand.AttachEvidence;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.RefuseExtension;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.command.action.ActionCommand.ReturnAction;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.action.ActionCommand.WithdrawAction;
import org.actionledger.command.action.ActionCommand.WithdrawEvidence;
import org.actionledger.command.action.ActionState.OpenExtension;
import org.actionledger.command.action.Entries.Signed;
import org.actionledger.command.agency.Agencies;
import org.actionledger.command.recommendation.Recommendations;
import org.actionledger.command.recommendation.Recommendations.Demand;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.Registers;
import org.actionledger.command.rule.EffectiveDay;
import org.actionledger.command.rule.KnownTo;
import org.actionledger.command.rule.Leads;
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
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a recommendation, from the day it is written down to the day its partnership signs it off.
 *
 * <p>Some actions begin as a line in a plan that nobody leads yet: <em>proposed</em>. Once an agency has it, alone or jointly with
 * others, it is <em>assigned</em>, and the first word from that agency puts it <em>in progress</em>. The agency tells, round by round,
 * how far it is and how it rates that itself; with some of the parts done it may say <em>partly completed</em>, and take that back. The
 * partnership rates it on its own account, asks when it hears nothing, adds steps, rewords the action, moves it to another lead, and
 * grants or refuses more time; the date that was promised first stays in the ledger for ever.
 *
 * <p>When the lead says that it is done, <em>completion is reported</em>, and that is not the end: from here on nothing about the action
 * itself moves until somebody else has looked. The partnership returns it, or signs it off as implemented on the evidence it names: a
 * coordinator who is not of a leading agency, and where the partnership leads, another person than the one who reported. What is
 * declined, cannot be done or was overtaken can be <em>closed</em> from any status, for a reason. A closure that an import takes over from
 * a published plan is the partnership's statement of old; nobody signs anything off by it, so only the import may say it.
 *
 * <p>A closed action is at rest. It can be reopened when it proves not to be done. Two things stay possible without that, because
 * leaving a falsehood standing serves nobody: evidence found to be no evidence is withdrawn, and a wrong entry is corrected, by its author
 * or by the partnership. Neither removes anything; both are there to be read.
 *
 * <p>An action that should never have been entered, because it stands in another plan or came from a wrong file, is <em>withdrawn</em>, at
 * whatever point of its story. It keeps its reference and its page and counts nowhere, and there is no way back: what was withdrawn by
 * mistake is entered anew. Of what was said about it, the same two things can still be put right as on a closed action.
 *
 * <p>A coordinator of the partnership may take any step of a leading agency on its behalf, and then speaks for that agency: she
 * cannot sign off in its name, nor sign off as herself what she reported in its name.
 */
@AggregateRoot
@Revision("2")
public class Action implements KnownTo {

    @AggregateIdentifier
    private ActionId actionId;

    private String reference;
    private RecommendationId recommendationId;
    private ReviewId reviewId;
    private Parties parties;
    private Terms terms;
    private ActionStatus status;
    private @Nullable Extension extension;
    private boolean updateRequested;
    private @Nullable String reporter;
    private @Nullable Closure closure;
    private List<MilestoneId> milestones = new ArrayList<>();
    private List<MilestoneId> achieved = new ArrayList<>();
    private List<EvidenceId> evidence = new ArrayList<>();
    private List<EvidenceId> withdrawn = new ArrayList<>();
    private Entries entries = new Entries();

    Action() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void propose(
            ProposeAction command, Actor actor, Clock clock, Recommendations recommendations, Registers registers) {
        Demand demand = recommendations.find(command.recommendationId(), actor);
        Parties.of(demand.partnership()).onlyThePartnership(actor);
        refuseIf(actionId != null, ALREADY_EXISTS);
        refuseIf(!demand.labels().containsAll(command.parts()), PART_UNKNOWN);
        LocalDate day = EffectiveDay.of(command.effectiveOn(), clock);
        int position = registers.enterNext(
                RegisterOf.actions(command.recommendationId()),
                command.actionId().toString());
        apply(new ActionProposed(
                command.actionId(),
                demand.referenceOfAction(command.parts(), position),
                command.recommendationId(),
                demand.reviewId(),
                demand.partnership(),
                command.parts(),
                command.description(),
                command.scope(),
                command.intendedOutcome(),
                command.targets(),
                day));
    }

    /** Begins an action that has a lead from the start, or gives a proposed one its lead. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void assign(
            AssignAction command,
            Actor actor,
            Clock clock,
            Recommendations recommendations,
            Registers registers,
            Agencies agencies) {
        RecommendationId named = command.recommendationId();
        boolean begins = named != null;
        refuseIf(!begins && actionId == null, ACTION_UNKNOWN);
        RecommendationId answered = named == null ? recommendationId : named;
        Demand demand = begins ? recommendations.find(answered, actor) : recommendations.find(answered);
        Parties.of(demand.partnership()).onlyThePartnership(actor);
        refuseIf(begins && actionId != null, ALREADY_EXISTS);
        isNotAtRest();
        refuseIf(!begins && status != PROPOSED, ALREADY_ASSIGNED);
        refuseIf(!demand.labels().containsAll(command.parts()), PART_UNKNOWN);
        Parties leading =
                Parties.of(demand.partnership()).ledBy(command.lead(), command.jointLeads(), command.responsible());
        agencies.mustBeKnown(leading.agencies());
        Terms agreed = (begins ? Terms.NONE : terms).asAssigned(command);
        LocalDate day = EffectiveDay.of(command.effectiveOn(), clock);
        String name = begins
                ? demand.referenceOfAction(
                        agreed.parts(),
                        registers.enterNext(
                                RegisterOf.actions(answered), command.actionId().toString()))
                : reference;
        apply(new ActionAssigned(
                command.actionId(),
                name,
                answered,
                demand.reviewId(),
                demand.partnership(),
                agreed.parts(),
                agreed.description(),
                agreed.scope(),
                agreed.intendedOutcome(),
                agreed.targets(),
                command.lead(),
                leading.jointLeads(),
                leading.responsible(),
                day));
    }

    @CommandHandler
    void reassign(ReassignAction command, Actor actor, Agencies agencies) {
        parties.onlyThePartnership(actor);
        isAssigned();
        isStillToBeDone();
        Parties leading = parties.ledBy(command.lead(), command.jointLeads(), command.responsible());
        refuseIf(leading.equals(parties), NOTHING_CHANGES);
        agencies.mustBeKnown(leading.agencies());
        apply(new ActionReassigned(
                actionId, command.lead(), leading.jointLeads(), leading.responsible(), command.reason()));
    }

    @CommandHandler
    void revise(ReviseAction command, Actor actor) {
        parties.onlyThePartnership(actor);
        isStillToBeDone();
        refuseIf(
                terms.reworded(command.description(), command.intendedOutcome()).equals(terms), NOTHING_CHANGES);
        apply(new ActionRevised(actionId, command.description(), command.intendedOutcome(), command.reason()));
    }

    /** Asks for more time; the new date is for the same part and step as the old one unless it says otherwise. */
    @CommandHandler
    void requestExtension(RequestExtension command, Actor actor) {
        parties.onlyTheLeadAgency(actor);
        isAssigned();
        isStillToBeDone();
        refuseIf(extension != null, EXTENSION_ALREADY_REQUESTED);
        TargetDate proposed = terms.inPlaceOf(command.target(), command.proposed());
        apply(new ExtensionRequested(actionId, command.target(), proposed, command.reason()));
    }

    @CommandHandler
    void grantExtension(GrantExtension command, Actor actor) {
        parties.onlyThePartnership(actor);
        Extension requested = requestedExtension();
        TargetDate granted = command.granted() == null ? requested.proposed() : command.granted();
        apply(new ExtensionGranted(
                actionId, requested.target(), terms.inPlaceOf(requested.target(), granted), command.reason()));
    }

    @CommandHandler
    void refuseExtension(RefuseExtension command, Actor actor) {
        parties.onlyThePartnership(actor);
        apply(new ExtensionRefused(actionId, requestedExtension().target(), command.reason()));
    }

    @CommandHandler
    void recordProgress(
            RecordProgress command,
            Actor actor,
            @MetaDataValue(Provenance.SOURCE) @Nullable String source,
            Clock clock,
            Recommendations recommendations) {
        parties.onlyALeadingAgency(actor);
        isAssigned();
        isStillToBeDone();
        ratingHasItsReason(command, source);
        hasParts(command.parts(), recommendations);
        hasParts(command.completedParts(), recommendations);
        refuseIf(!milestones.containsAll(command.milestones()), MILESTONE_UNKNOWN);
        ProgressRecorded progress = new ProgressRecorded(
                actionId,
                command.narrative(),
                command.reported(),
                command.ratingReason(),
                reportable(command.status()),
                command.parts(),
                command.milestones(),
                command.completedParts(),
                EffectiveDay.of(command.effectiveOn(), clock));
        Signed latest = entries.latest(EntryKind.PROGRESS);
        boolean repeated = new Signed(Entry.of(progress), actor.id()).equals(latest);
        refuseIf(repeated && !updateRequested, NOTHING_CHANGES);
        apply(progress);
    }

    @CommandHandler
    void addMilestone(AddMilestone command, Actor actor) {
        parties.onlyThePartnership(actor);
        isStillToBeDone();
        refuseIf(milestones.contains(command.milestone().milestoneId()), ALREADY_EXISTS);
        apply(new MilestoneAdded(actionId, command.milestone()));
    }

    @CommandHandler
    void achieveMilestone(AchieveMilestone command, Actor actor, Clock clock) {
        parties.onlyALeadingAgency(actor);
        isAssigned();
        isStillToBeDone();
        refuseIf(!milestones.contains(command.milestoneId()), MILESTONE_UNKNOWN);
        refuseIf(achieved.contains(command.milestoneId()), MILESTONE_ALREADY_ACHIEVED);
        apply(new MilestoneAchieved(actionId, command.milestoneId(), EffectiveDay.of(command.effectiveOn(), clock)));
    }

    @CommandHandler
    void attachEvidence(AttachEvidence command, Actor actor) {
        parties.onlyALeadingAgencyOrThePartnership(actor);
        isNotAtRest();
        EvidenceId added = command.evidence().evidenceId();
        refuseIf(evidence.contains(added) || withdrawn.contains(added), ALREADY_EXISTS);
        apply(new EvidenceAttached(actionId, command.evidence()));
    }

    @CommandHandler
    void withdrawEvidence(WithdrawEvidence command, Actor actor) {
        parties.onlyALeadingAgencyOrThePartnership(actor);
        refuseIf(!evidence.contains(command.evidenceId()), EVIDENCE_UNKNOWN);
        apply(new EvidenceWithdrawn(actionId, command.evidenceId(), command.reason()));
    }

    @CommandHandler
    void assureRating(AssureRating command, Actor actor, Clock clock) {
        parties.onlyThePartnership(actor);
        isNotAtRest();
        RatingAssured rating = new RatingAssured(
                actionId, command.assured(), command.reason(), EffectiveDay.of(command.effectiveOn(), clock));
        Signed latest = entries.latest(EntryKind.ASSURANCE);
        refuseIf(latest != null && latest.entry().equals(Entry.of(rating)), NOTHING_CHANGES);
        apply(rating);
    }

    @CommandHandler
    void requestUpdate(RequestUpdate command, Actor actor) {
        parties.onlyThePartnership(actor);
        isAssigned();
        isStillToBeDone();
        refuseIf(updateRequested, UPDATE_ALREADY_REQUESTED);
        apply(new UpdateRequested(actionId, command.question(), command.wantedBy()));
    }

    @CommandHandler
    void reportCompletion(ReportCompletion command, Actor actor, Clock clock) {
        parties.onlyTheLeadAgency(actor);
        isAssigned();
        isStillToBeDone();
        apply(new CompletionReported(
                actionId,
                command.achievedOutcome(),
                command.ongoingPractice(),
                EffectiveDay.of(command.effectiveOn(), clock)));
    }

    @CommandHandler
    void returnToLead(ReturnAction command, Actor actor, Clock clock) {
        parties.onlyThePartnership(actor);
        completionIsReported();
        apply(new ActionReturned(
                actionId, command.reason(), IN_PROGRESS, EffectiveDay.of(command.effectiveOn(), clock)));
    }

    @CommandHandler
    void close(
            CloseAction command, Actor actor, @MetaDataValue(Provenance.SOURCE) @Nullable String source, Clock clock) {
        if (command.asPublished()) {
            parties.onlyThePartnership(actor);
            refuseIf(!comesFromAnImport(source), ONLY_AN_IMPORT_SAYS_AS_PUBLISHED);
            isNotAtRest();
        } else {
            parties.anotherThanWhoDidItSignsOff(actor, reporter);
            canBeClosedAs(command.closure());
        }
        refuseIf(command.closure() == Closure.SUPERSEDED && command.supersededBy() == null, SUPERSEDED_BY_MISSING);
        refuseIf(!evidence.containsAll(command.evidence()), EVIDENCE_UNKNOWN);
        apply(new ActionClosed(
                actionId,
                command.closure(),
                command.outcome(),
                command.evidence(),
                command.supersededBy(),
                command.asPublished(),
                command.asWritten(),
                EffectiveDay.of(command.effectiveOn(), clock)));
    }

    @CommandHandler
    void reopen(ReopenAction command, Actor actor, Clock clock) {
        parties.onlyThePartnership(actor);
        isNotWithdrawn();
        refuseIf(status != CLOSED, NOT_CLOSED);
        apply(new ActionReopened(
                actionId,
                command.reason(),
                parties.lead() == null ? PROPOSED : IN_PROGRESS,
                EffectiveDay.of(command.effectiveOn(), clock)));
    }

    @CommandHandler
    void withdraw(WithdrawAction command, Actor actor) {
        parties.onlyThePartnership(actor);
        isNotWithdrawn();
        apply(new ActionWithdrawn(actionId, command.reason()));
    }

    @CommandHandler
    void correctEntry(CorrectEntry command, Actor actor, Clock clock) {
        Signed wrong = entries.find(command.corrects());
        parties.onlyTheAuthorOrThePartnership(wrong.author(), actor);
        wrong.entry().mustBeMendedBy(command.correction());
        EffectiveDay.of(command.correction().effectiveOn(), clock);
        apply(new EntryCorrected(actionId, command.corrects(), command.correction(), command.reason()));
    }

    private void isAssigned() {
        refuseIf(status == PROPOSED, NOT_ASSIGNED);
    }

    private void isNotAtRest() {
        isNotWithdrawn();
        refuseIf(status == CLOSED, ALREADY_CLOSED);
    }

    private void isNotWithdrawn() {
        refuseIf(status == WITHDRAWN, ACTION_WITHDRAWN);
    }

    private void isStillToBeDone() {
        isNotAtRest();
        refuseIf(status == COMPLETION_REPORTED, COMPLETION_ALREADY_REPORTED);
    }

    private void completionIsReported() {
        isNotAtRest();
        refuseIf(status != COMPLETION_REPORTED, COMPLETION_NOT_REPORTED);
    }

    private void canBeClosedAs(Closure closure) {
        switch (closure) {
            case IMPLEMENTED, IMPLEMENTED_ONGOING -> completionIsReported();
            case NOT_PROGRESSED, SUPERSEDED -> isNotAtRest();
        }
    }

    private Extension requestedExtension() {
        isNotAtRest();
        if (extension == null) {
            throw new Refused(NO_EXTENSION_REQUESTED);
        }
        return extension;
    }

    /** A rating other than green is given with its reason. Published plans often give none, and nobody may invent one for them. */
    private static void ratingHasItsReason(RecordProgress command, @Nullable String source) {
        boolean needsReason = command.reported() == Rag.RED || command.reported() == Rag.AMBER;
        refuseIf(needsReason && command.ratingReason() == null && !comesFromAnImport(source), REASON_MISSING);
    }

    /** The parts an action answers; where it answers the whole recommendation, all parts of that. */
    private void hasParts(List<String> labels, Recommendations recommendations) {
        if (labels.isEmpty()) {
            return;
        }
        List<String> answered =
                terms.parts().isEmpty() ? recommendations.find(recommendationId).labels() : terms.parts();
        refuseIf(!answered.containsAll(labels), PART_UNKNOWN);
    }

    /** Left out, the status is what it was; the first report is progress by itself. */
    private ActionStatus reportable(@Nullable ActionStatus reported) {
        if (reported == null) {
            return status == ASSIGNED ? IN_PROGRESS : status;
        }
        refuseIf(reported != IN_PROGRESS && reported != PARTLY_COMPLETED, STATUS_NOT_REPORTABLE);
        return reported;
    }

    private static boolean comesFromAnImport(@Nullable String source) {
        return source != null && source.startsWith("import:");
    }

    boolean isAtRest() {
        return status == CLOSED || status == WITHDRAWN;
    }

    boolean isLedBy(AgencyId agency) {
        return parties.agencies().contains(agency);
    }

    @Override
    public boolean isKnownTo(Actor actor, Leads leads) {
        return parties.isKnownTo(actor);
    }

    @Override
    public Refusal unknown() {
        return ACTION_UNKNOWN;
    }

    /** What it knows, for reading. */
    ActionState state() {
        Signed rated =
                signed(entries.idOfLatest(entry -> entry.kind() == EntryKind.PROGRESS && entry.rating() != null));
        Signed assured = entries.latest(EntryKind.ASSURANCE);
        return new ActionState(
                reference,
                recommendationId,
                reviewId,
                parties.partnership(),
                status,
                terms.parts(),
                terms.description(),
                terms.scope(),
                terms.intendedOutcome(),
                parties.lead(),
                parties.jointLeads(),
                parties.responsible(),
                terms.targets(),
                List.copyOf(milestones),
                Collections.unmodifiableSet(new LinkedHashSet<>(achieved)),
                List.copyOf(evidence),
                Collections.unmodifiableSet(new LinkedHashSet<>(withdrawn)),
                rated == null ? null : rated.entry().rating(),
                assured == null ? null : assured.entry().rating(),
                extension == null ? null : new OpenExtension(extension.target(), extension.proposed()),
                updateRequested,
                entries.idOfLatest(entry -> entry.kind() == EntryKind.PROGRESS),
                status == COMPLETION_REPORTED || reporter != null ? dayOfLatest(EntryKind.COMPLETION) : null,
                reporter,
                closure,
                status == CLOSED ? dayOfLatest(EntryKind.CLOSURE) : null,
                entries.said());
    }

    private @Nullable Signed signed(@Nullable String event) {
        return event == null ? null : entries.find(event);
    }

    private @Nullable LocalDate dayOfLatest(EntryKind kind) {
        Signed latest = entries.latest(kind);
        return latest == null ? null : latest.entry().effectiveOn();
    }

    @EventSourcingHandler
    void on(
            ActionEvent event,
            @MessageIdentifier String id,
            @MetaDataValue(Provenance.ACTOR_ID) @Nullable String author) {
        switch (event) {
            case ActionProposed proposed -> {
                actionId = proposed.actionId();
                reference = proposed.reference();
                recommendationId = proposed.recommendationId();
                reviewId = proposed.reviewId();
                parties = Parties.of(proposed.partnership());
                terms = Terms.of(proposed);
                status = PROPOSED;
            }
            case ActionAssigned assigned -> {
                actionId = assigned.actionId();
                reference = assigned.reference();
                recommendationId = assigned.recommendationId();
                reviewId = assigned.reviewId();
                parties = Parties.of(assigned.partnership())
                        .ledBy(assigned.lead(), assigned.jointLeads(), assigned.responsible());
                terms = Terms.of(assigned);
                status = ASSIGNED;
            }
            case ActionReassigned reassigned ->
                parties = parties.ledBy(reassigned.lead(), reassigned.jointLeads(), reassigned.responsible());
            case ActionRevised revised -> terms = terms.reworded(revised.description(), revised.intendedOutcome());
            case ExtensionRequested requested -> extension = new Extension(requested.target(), requested.proposed());
            case ExtensionGranted granted -> {
                terms = terms.withTarget(granted.target(), granted.granted());
                extension = null;
            }
            case ExtensionRefused _ -> extension = null;
            case ProgressRecorded progress -> {
                status = progress.status();
                updateRequested = false;
                entries.add(id, Entry.of(progress), author);
            }
            case MilestoneAdded added -> milestones.add(added.milestone().milestoneId());
            case MilestoneAchieved reached -> {
                achieved.add(reached.milestoneId());
                entries.add(id, Entry.of(reached), author);
            }
            case EvidenceAttached attached -> evidence.add(attached.evidence().evidenceId());
            case EvidenceWithdrawn gone -> {
                evidence.remove(gone.evidenceId());
                withdrawn.add(gone.evidenceId());
            }
            case RatingAssured rating -> entries.add(id, Entry.of(rating), author);
            case UpdateRequested _ -> updateRequested = true;
            case CompletionReported completion -> {
                status = COMPLETION_REPORTED;
                reporter = author;
                extension = null;
                updateRequested = false;
                entries.add(id, Entry.of(completion), author);
            }
            case ActionReturned returned -> {
                status = returned.status();
                reporter = null;
            }
            case ActionClosed closed -> {
                status = CLOSED;
                closure = closed.closure();
                extension = null;
                updateRequested = false;
                entries.add(id, Entry.of(closed), author);
            }
            case ActionReopened reopened -> {
                status = reopened.status();
                reporter = null;
                closure = null;
            }
            case ActionWithdrawn _ -> {
                status = WITHDRAWN;
                reporter = null;
                closure = null;
                extension = null;
                updateRequested = false;
            }
            case EntryCorrected corrected -> entries.correct(corrected.corrects(), corrected.correction());
        }
    }
}
