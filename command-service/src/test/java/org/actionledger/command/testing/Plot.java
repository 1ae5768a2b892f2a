package org.actionledger.command.testing;

import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.COUNCIL;
import static org.actionledger.command.testing.Westshire.EASTSHIRE;
import static org.actionledger.command.testing.Westshire.OPERATOR;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TRUST;

import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;

/** The commands by which a plan comes to be, with everything that does not matter filled in. */
public final class Plot {

    private Plot() {}

    public static RegisterAgency registerAgency(AgencyId id, String name, AgencyKind kind, String... aliases) {
        return new RegisterAgency(id, name, kind, List.of(aliases), null, null);
    }

    public static OpenReview openReview(ReviewId id, String reference) {
        return new OpenReview(id, PARTNERSHIP, ReviewType.DHR, reference, "Rowan", null);
    }

    public static RaiseRecommendation raiseRecommendation(
            RecommendationId id, ReviewId review, String number, AgencyId... addressees) {
        return new RaiseRecommendation(
                id,
                review,
                number,
                true,
                "Officers are trained",
                List.of(new Part("a", "in each district"), new Part("b", "within a year")),
                null,
                null,
                List.of(addressees));
    }

    public static ProposeAction proposeAction(ActionId id, RecommendationId recommendation, String... parts) {
        return new ProposeAction(id, recommendation, List.of(parts), "Hold a course", null, null, List.of(), null);
    }

    public static AssignAction assignAction(ActionId id, RecommendationId recommendation, AgencyId lead) {
        return new AssignAction(
                id, recommendation, List.of(), "Hold a course", null, null, List.of(), lead, List.of(), null, null);
    }

    /** The agencies of Westshire, and the partnership of the next county, in the registry. */
    public static void registerAgencies(Acceptance ledger) {
        ledger.accept(registerAgency(PARTNERSHIP, "Safer Westshire", AgencyKind.PARTNERSHIP), OPERATOR);
        ledger.accept(registerAgency(EASTSHIRE, "Safer Eastshire", AgencyKind.PARTNERSHIP), OPERATOR);
        ledger.accept(
                registerAgency(POLICE, "Westshire Constabulary", AgencyKind.POLICE, "Westshire Police"), OPERATOR);
        ledger.accept(registerAgency(TRUST, "Westshire Hospitals NHS Trust", AgencyKind.HEALTH), OPERATOR);
        ledger.accept(registerAgency(COUNCIL, "Westshire Council", AgencyKind.COUNCIL), OPERATOR);
    }

    /** A review that is open, "DHR23". */
    public static ReviewId openedReview(Acceptance ledger) {
        ReviewId id = new ReviewId(UUID.randomUUID());
        ledger.accept(openReview(id, "DHR23"), COORDINATOR);
        return id;
    }

    /** A recommendation with parts (a) and (b). */
    public static RecommendationId raisedRecommendation(Acceptance ledger, ReviewId review, String number) {
        RecommendationId id = new RecommendationId(UUID.randomUUID());
        ledger.accept(raiseRecommendation(id, review, number), COORDINATOR);
        return id;
    }

    /** An action that agency leads. */
    public static ActionId assignedAction(Acceptance ledger, RecommendationId recommendation, AgencyId lead) {
        ActionId id = new ActionId(UUID.randomUUID());
        ledger.accept(assignAction(id, recommendation, lead), COORDINATOR);
        return id;
    }
}
