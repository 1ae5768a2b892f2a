package org.actionledger.query.actionpage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.actionledger.query.standing.Unrated;
import org.jspecify.annotations.Nullable;

/**
 * How an action stands.
 *
 * @param status with the event that made it so
 * @param unrated the progress updates without a rating since the last that gave one
 * @param update the last progress update
 * @param parts the parts that were said to be done
 * @param question the chase that awaits its answer
 * @param withdrawn why it should never have been entered; null unless it was withdrawn
 */
record Standing(
        ActionId actionId,
        long version,
        Status status,
        @Nullable Rating reported,
        List<Unrated> unrated,
        @Nullable Rating assured,
        @Nullable Update update,
        List<Part> parts,
        @Nullable Question question,
        @Nullable Completion completion,
        @Nullable Closing closing,
        @Nullable String withdrawn)
        implements Versioned {

    /** Since a day, and recorded at an instant. */
    record Status(ActionStatus status, LocalDate since, Instant recordedAt, String event) {}

    record Rating(Rag rag, @Nullable String reason, LocalDate effectiveOn, String event) {}

    record Update(
            String narrative,
            LocalDate effectiveOn,
            Instant recordedAt,
            @Nullable AgencyId agency,
            String event) {}

    record Part(String label, LocalDate doneOn, String event) {}

    record Question(String question, @Nullable LocalDate wantedBy, Instant askedAt) {}

    record Completion(String achievedOutcome, boolean ongoingPractice, LocalDate effectiveOn, String event) {}

    /** {@code signedOffBy} is the agency its actor spoke for. */
    record Closing(
            Closure closure,
            String outcome,
            List<EvidenceId> evidence,
            @Nullable String supersededBy,
            boolean asPublished,
            @Nullable String asWritten,
            LocalDate effectiveOn,
            @Nullable AgencyId signedOffBy,
            String event) {}

    /** What it is after an event; the same where the event changes nothing of it. */
    static Standing after(@Nullable Standing row, ActionEvent event, Recorded recorded) {
        if (event instanceof ActionProposed e) {
            return first(e.actionId(), ActionStatus.PROPOSED, e.effectiveOn(), recorded);
        }
        if (event instanceof ActionAssigned e && row == null) {
            return first(e.actionId(), ActionStatus.ASSIGNED, e.effectiveOn(), recorded);
        }
        if (row == null) {
            throw new IllegalStateException("nothing is known of action " + event.actionId() + " before "
                    + event.getClass().getSimpleName());
        }
        return row.next(event, recorded);
    }

    private static Standing first(ActionId actionId, ActionStatus status, LocalDate since, Recorded recorded) {
        return new Standing(
                actionId,
                recorded.version(),
                new Status(status, since, recorded.at(), recorded.eventId()),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private Standing next(ActionEvent event, Recorded recorded) {
        Draft draft = new Draft(this, recorded);
        return switch (event) {
            case ActionProposed _ -> throw new IllegalStateException("handled before");
            case ActionAssigned e ->
                draft.becomes(ActionStatus.ASSIGNED, e.effectiveOn()).done();
            case ProgressRecorded e ->
                draft.becomes(e.status(), e.effectiveOn()).tells(e).done();
            case RatingAssured e -> {
                draft.assured = new Rating(e.assured(), e.reason(), e.effectiveOn(), recorded.eventId());
                yield draft.done();
            }
            case UpdateRequested e -> {
                draft.question = new Question(e.question(), e.wantedBy(), recorded.at());
                yield draft.done();
            }
            case CompletionReported e -> {
                draft.question = null;
                draft.completion =
                        new Completion(e.achievedOutcome(), e.ongoingPractice(), e.effectiveOn(), recorded.eventId());
                yield draft.becomes(ActionStatus.COMPLETION_REPORTED, e.effectiveOn())
                        .done();
            }
            case ActionReturned e ->
                draft.becomes(e.status(), e.effectiveOn()).notEnded().done();
            case ActionClosed e ->
                draft.becomes(ActionStatus.CLOSED, e.effectiveOn()).closed(e).done();
            case ActionReopened e ->
                draft.becomes(e.status(), e.effectiveOn()).notEnded().done();
            case ActionWithdrawn e ->
                draft.becomes(ActionStatus.WITHDRAWN, recorded.on())
                        .withdrawn(e)
                        .done();
            case EntryCorrected e -> draft.corrected(e).done();
            case ActionReassigned _,
                    ActionRevised _,
                    ExtensionRequested _,
                    ExtensionGranted _,
                    ExtensionRefused _,
                    MilestoneAdded _,
                    MilestoneAchieved _,
                    EvidenceAttached _,
                    EvidenceWithdrawn _ -> this;
        };
    }

    /** The next standing while it is made: what the event does not speak of stays. */
    private static final class Draft {

        final ActionId actionId;
        final Recorded recorded;
        Status status;

        @Nullable
        Rating reported;

        List<Unrated> unrated;

        @Nullable
        Rating assured;

        @Nullable
        Update update;

        List<Part> parts;

        @Nullable
        Question question;

        @Nullable
        Completion completion;

        @Nullable
        Closing closing;

        @Nullable
        String withdrawn;

        Draft(Standing from, Recorded recorded) {
            this.actionId = from.actionId;
            this.recorded = recorded;
            status = from.status;
            reported = from.reported;
            unrated = from.unrated;
            assured = from.assured;
            update = from.update;
            parts = from.parts;
            question = from.question;
            completion = from.completion;
            closing = from.closing;
            withdrawn = from.withdrawn;
        }

        Standing done() {
            return new Standing(
                    actionId,
                    recorded.version(),
                    status,
                    reported,
                    unrated,
                    assured,
                    update,
                    parts,
                    question,
                    completion,
                    closing,
                    withdrawn);
        }

        Draft becomes(ActionStatus next, LocalDate on) {
            if (next != status.status) {
                status = new Status(next, on, recorded.at(), recorded.eventId());
            }
            return this;
        }

        Draft tells(ProgressRecorded e) {
            String event = recorded.eventId();
            update = new Update(e.narrative(), e.effectiveOn(), recorded.at(), speaker(), event);
            if (e.reported() != null) {
                reported = new Rating(e.reported(), e.ratingReason(), e.effectiveOn(), event);
            }
            unrated = Unrated.after(unrated, e, event);
            parts = Stream.concat(
                            parts.stream(),
                            e.completedParts().stream()
                                    .filter(label -> parts.stream().noneMatch(part -> part.label.equals(label)))
                                    .map(label -> new Part(label, e.effectiveOn(), event)))
                    .toList();
            question = null;
            return this;
        }

        Draft notEnded() {
            completion = null;
            closing = null;
            return this;
        }

        Draft withdrawn(ActionWithdrawn e) {
            question = null;
            withdrawn = e.reason();
            return notEnded();
        }

        Draft closed(ActionClosed e) {
            question = null;
            closing = new Closing(
                    e.closure(),
                    e.outcome(),
                    e.evidence(),
                    e.supersededBy(),
                    e.asPublished(),
                    e.asWritten(),
                    e.effectiveOn(),
                    speaker(),
                    recorded.eventId());
            return this;
        }

        Draft corrected(EntryCorrected e) {
            String wrong = e.corrects();
            Correction right = e.correction();
            LocalDate day = right.effectiveOn();
            Unrated rated = Unrated.rated(unrated, e);
            reported = rated == null
                    ? corrected(reported, wrong, right, false)
                    : new Rating(Objects.requireNonNull(right.rating()), rated.reason(), rated.on(), wrong);
            unrated = Unrated.after(unrated, e);
            assured = corrected(assured, wrong, right, true);
            if (update != null && update.event.equals(wrong)) {
                update = new Update(
                        or(right.text(), update.narrative),
                        day == null ? update.effectiveOn : day,
                        update.recordedAt,
                        update.agency,
                        wrong);
            }
            if (completion != null && completion.event.equals(wrong)) {
                completion = new Completion(
                        or(right.text(), completion.achievedOutcome),
                        completion.ongoingPractice,
                        day == null ? completion.effectiveOn : day,
                        wrong);
            }
            if (closing != null && closing.event.equals(wrong)) {
                closing = new Closing(
                        closing.closure,
                        or(right.text(), closing.outcome),
                        closing.evidence,
                        closing.supersededBy,
                        closing.asPublished,
                        closing.asWritten,
                        day == null ? closing.effectiveOn : day,
                        closing.signedOffBy,
                        wrong);
            }
            if (day != null) {
                parts = parts.stream()
                        .map(part -> part.event.equals(wrong) ? new Part(part.label, day, wrong) : part)
                        .toList();
                if (status.event.equals(wrong)) {
                    status = new Status(status.status, day, status.recordedAt, wrong);
                }
            }
            return this;
        }

        private static @Nullable Rating corrected(
                @Nullable Rating rating, String wrong, Correction right, boolean textIsItsReason) {
            if (rating == null || !rating.event.equals(wrong)) {
                return rating;
            }
            return new Rating(
                    right.rating() == null ? rating.rag : right.rating(),
                    textIsItsReason && right.text() != null ? right.text() : rating.reason,
                    right.effectiveOn() == null ? rating.effectiveOn : right.effectiveOn(),
                    wrong);
        }

        private static String or(@Nullable String right, String otherwise) {
            return right == null ? otherwise : right;
        }

        private @Nullable AgencyId speaker() {
            Actor actor = Provenance.actor(recorded.metadata());
            return actor.speaksFor();
        }
    }
}
