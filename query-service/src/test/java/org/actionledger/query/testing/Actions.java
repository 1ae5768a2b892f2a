package org.actionledger.query.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/** Events of an action of which only some fields matter to a test: one action, its review and its partnership. */
public record Actions(ActionId actionId, ReviewId reviewId, AgencyId partnership, String reference) {

    public static final LocalDate ASSIGNED_ON = LocalDate.of(2025, 1, 6);

    /** Another action in a review and a partnership of its own. */
    public static Actions another() {
        return in(new ReviewId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "DHR1/1/1");
    }

    public static Actions in(ReviewId review, AgencyId partnership, String reference) {
        return new Actions(new ActionId(UUID.randomUUID()), review, partnership, reference);
    }

    public static AgencyId anAgency() {
        return new AgencyId(UUID.randomUUID());
    }

    public History history() {
        return new History("Action", actionId);
    }

    public ActionProposed proposed(TargetDate... targets) {
        return new ActionProposed(
                actionId,
                reference,
                new RecommendationId(UUID.randomUUID()),
                reviewId,
                partnership,
                List.of(),
                "Train all staff",
                null,
                null,
                Arrays.asList(targets),
                ASSIGNED_ON);
    }

    public ActionAssigned assigned(AgencyId lead, TargetDate... targets) {
        return assigned(lead, List.of(), targets);
    }

    public ActionAssigned assigned(AgencyId lead, List<AgencyId> joint, TargetDate... targets) {
        return new ActionAssigned(
                actionId,
                reference,
                new RecommendationId(UUID.randomUUID()),
                reviewId,
                partnership,
                List.of(),
                "Train all staff",
                null,
                null,
                Arrays.asList(targets),
                lead,
                joint,
                null,
                ASSIGNED_ON);
    }

    public ProgressRecorded progress(LocalDate on, @Nullable Rag reported, String... completedParts) {
        return new ProgressRecorded(
                actionId,
                "Half of the staff are trained",
                reported,
                reported == null ? null : "as planned",
                completedParts.length == 0 ? ActionStatus.IN_PROGRESS : ActionStatus.PARTLY_COMPLETED,
                List.of(),
                List.of(),
                List.of(completedParts),
                on);
    }

    public CompletionReported completed(LocalDate on) {
        return new CompletionReported(actionId, "All staff are trained", false, on);
    }

    public ActionClosed closed(LocalDate on) {
        return new ActionClosed(
                actionId, Closure.IMPLEMENTED, "All staff are trained", List.of(), null, false, null, on);
    }
}
