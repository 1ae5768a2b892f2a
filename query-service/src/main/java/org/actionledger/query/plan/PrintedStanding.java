package org.actionledger.query.plan;

import java.util.List;
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
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.actionledger.query.standing.Unrated;
import org.jspecify.annotations.Nullable;

/**
 * What a plan prints of how an action stands.
 *
 * @param unrated the progress updates without a rating since the last that gave one
 * @param update the last progress update
 * @param completion what its lead said was achieved
 * @param closing the outcome, and with {@code ending} how it ended
 */
record PrintedStanding(
        ActionId actionId,
        long version,
        ActionStatus status,
        @Nullable Said reported,
        List<Unrated> unrated,
        @Nullable Said assured,
        @Nullable Said update,
        @Nullable Said completion,
        @Nullable Said closing,
        @Nullable Ending ending)
        implements Versioned {

    /** {@code asWritten} is how a published plan words the completion. */
    record Ending(
            Closure closure,
            @Nullable String supersededBy,
            boolean asPublished,
            @Nullable String asWritten) {}

    /** Whether the plan has a row for it. */
    boolean isPrinted() {
        return status != ActionStatus.WITHDRAWN;
    }

    static PrintedStanding after(@Nullable PrintedStanding row, ActionEvent event, Recorded recorded) {
        if (event instanceof ActionProposed) {
            return first(event.actionId(), recorded, ActionStatus.PROPOSED);
        }
        if (event instanceof ActionAssigned && row == null) {
            return first(event.actionId(), recorded, ActionStatus.ASSIGNED);
        }
        if (row == null) {
            throw new IllegalStateException("nothing is known of action " + event.actionId() + " before "
                    + event.getClass().getSimpleName());
        }
        return row.next(event, recorded);
    }

    private static PrintedStanding first(ActionId actionId, Recorded recorded, ActionStatus status) {
        return new PrintedStanding(actionId, recorded.version(), status, null, List.of(), null, null, null, null, null);
    }

    private PrintedStanding next(ActionEvent event, Recorded recorded) {
        String id = recorded.eventId();
        return switch (event) {
            case ActionProposed _ -> throw new IllegalStateException("handled before");
            case ActionAssigned _ -> with(recorded, ActionStatus.ASSIGNED, completion, closing, ending);
            case ProgressRecorded e -> told(e, recorded);
            case RatingAssured e ->
                rated(recorded, reported, unrated, new Said(id, e.effectiveOn(), e.assured(), e.reason()), update);
            case CompletionReported e ->
                with(
                        recorded,
                        ActionStatus.COMPLETION_REPORTED,
                        new Said(id, e.effectiveOn(), null, e.achievedOutcome()),
                        null,
                        null);
            case ActionClosed e ->
                with(
                        recorded,
                        ActionStatus.CLOSED,
                        completion,
                        new Said(id, e.effectiveOn(), null, e.outcome()),
                        new Ending(e.closure(), e.supersededBy(), e.asPublished(), e.asWritten()));
            case ActionReturned e -> with(recorded, e.status(), null, null, null);
            case ActionReopened e -> with(recorded, e.status(), null, null, null);
            case ActionWithdrawn _ -> with(recorded, ActionStatus.WITHDRAWN, null, null, null);
            case EntryCorrected e -> corrected(recorded, e);
            case ActionReassigned _,
                    ActionRevised _,
                    ExtensionRequested _,
                    ExtensionGranted _,
                    ExtensionRefused _,
                    MilestoneAdded _,
                    MilestoneAchieved _,
                    EvidenceAttached _,
                    EvidenceWithdrawn _,
                    UpdateRequested _ -> this;
        };
    }

    private PrintedStanding told(ProgressRecorded e, Recorded recorded) {
        String id = recorded.eventId();
        return with(recorded, e.status(), completion, closing, ending)
                .rated(
                        recorded,
                        e.reported() == null ? reported : new Said(id, e.effectiveOn(), e.reported(), e.ratingReason()),
                        Unrated.after(unrated, e, id),
                        assured,
                        new Said(id, e.effectiveOn(), null, e.narrative()));
    }

    private PrintedStanding corrected(Recorded recorded, EntryCorrected e) {
        String wrong = e.corrects();
        Correction right = e.correction();
        Unrated rated = Unrated.rated(unrated, e);
        // the text of a correction is of the narrative, not of the rating's reason that came with it
        Correction ofRating = new Correction(null, right.rating(), right.effectiveOn());
        return new PrintedStanding(
                actionId,
                recorded.version(),
                status,
                rated == null
                        ? Said.corrected(reported, wrong, ofRating)
                        : new Said(rated.event(), rated.on(), right.rating(), rated.reason()),
                Unrated.after(unrated, e),
                Said.corrected(assured, wrong, right),
                Said.corrected(update, wrong, right),
                Said.corrected(completion, wrong, right),
                Said.corrected(closing, wrong, right),
                ending);
    }

    private PrintedStanding rated(
            Recorded recorded,
            @Nullable Said byAgency,
            List<Unrated> withoutRating,
            @Nullable Said byPartnership,
            @Nullable Said news) {
        return new PrintedStanding(
                actionId,
                recorded.version(),
                status,
                byAgency,
                withoutRating,
                byPartnership,
                news,
                completion,
                closing,
                ending);
    }

    private PrintedStanding with(
            Recorded recorded,
            ActionStatus next,
            @Nullable Said completed,
            @Nullable Said closed,
            @Nullable Ending end) {
        return new PrintedStanding(
                actionId, recorded.version(), next, reported, unrated, assured, update, completed, closed, end);
    }
}
