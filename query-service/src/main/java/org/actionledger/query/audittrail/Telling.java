package org.actionledger.query.audittrail;

import java.time.LocalDate;
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
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What an event says that the trail has a column for.
 *
 * @param status what the action is with it; none where it says nothing of that
 * @param rating the RAG it gives, reported or assured
 * @param effectiveOn the day it was true; none where it was true on the day it was recorded
 */
record Telling(
        @Nullable ActionStatus status,
        @Nullable Rag rating,
        @Nullable String reason,
        @Nullable LocalDate effectiveOn) {

    private static final Telling NOTHING = new Telling(null, null, null, null);

    static Telling of(ActionEvent event) {
        return switch (event) {
            case ActionProposed e -> becomes(ActionStatus.PROPOSED, null, e.effectiveOn());
            case ActionAssigned e -> becomes(ActionStatus.ASSIGNED, null, e.effectiveOn());
            case ActionReassigned e -> because(e.reason());
            case ActionRevised e -> because(e.reason());
            case ExtensionRequested e -> because(e.reason());
            case ExtensionGranted e -> because(e.reason());
            case ExtensionRefused e -> because(e.reason());
            case ProgressRecorded e -> new Telling(e.status(), e.reported(), e.ratingReason(), e.effectiveOn());
            case MilestoneAdded _, EvidenceAttached _, UpdateRequested _ -> NOTHING;
            case MilestoneAchieved e -> new Telling(null, null, null, e.effectiveOn());
            case EvidenceWithdrawn e -> because(e.reason());
            case RatingAssured e -> new Telling(null, e.assured(), e.reason(), e.effectiveOn());
            case CompletionReported e -> becomes(ActionStatus.COMPLETION_REPORTED, null, e.effectiveOn());
            case ActionReturned e -> becomes(e.status(), e.reason(), e.effectiveOn());
            case ActionClosed e -> becomes(ActionStatus.CLOSED, null, e.effectiveOn());
            case ActionReopened e -> becomes(e.status(), e.reason(), e.effectiveOn());
            case ActionWithdrawn e -> becomes(ActionStatus.WITHDRAWN, e.reason(), null);
            case EntryCorrected e -> because(e.reason());
        };
    }

    private static Telling becomes(ActionStatus status, @Nullable String reason, @Nullable LocalDate on) {
        return new Telling(status, null, reason, on);
    }

    private static Telling because(@Nullable String reason) {
        return new Telling(null, null, reason, null);
    }
}
