package org.actionledger.command.recommendation;

import static org.actionledger.command.refusal.Refusal.AGENCY_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.LINK_TO_ITSELF;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NOT_ITS_OWN_BEHALF;
import static org.actionledger.command.refusal.Refusal.NUMBER_TAKEN;
import static org.actionledger.command.refusal.Refusal.ONLY_AN_ADDRESSEE;
import static org.actionledger.command.refusal.Refusal.ONLY_THE_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_NOT_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.REVIEW_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.testing.Plot.proposeAction;
import static org.actionledger.command.testing.Plot.raiseRecommendation;
import static org.actionledger.command.testing.Westshire.AUDITOR;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.EASTSHIRE;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.NOBODY;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.actionledger.command.recommendation.RecommendationCommand.AmendRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.LinkRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.ReinstateRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RespondToRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationLinked;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationReinstated;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRespondedTo;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final List<Part> PARTS = List.of(new Part("a", "in each district"));

    private final Ledger ledger = new Ledger();
    private final RecommendationId recommendation = new RecommendationId(UUID.randomUUID());
    private final RecommendationId another = new RecommendationId(UUID.randomUUID());
    private ReviewId review = new ReviewId(UUID.randomUUID());

    @BeforeEach
    void a_review_is_open() {
        Plot.registerAgencies(ledger);
        review = Plot.openedReview(ledger);
    }

    @Test
    void a_recommendation_is_raised_in_the_words_of_the_report() {
        ledger.accept(
                new RaiseRecommendation(
                        recommendation,
                        review,
                        "5",
                        true,
                        "Officers are trained",
                        PARTS,
                        Origin.PANEL,
                        Scope.LOCAL,
                        List.of(POLICE)),
                COORDINATOR);

        assertThat(ledger.events(recommendation))
                .containsExactly(new RecommendationRaised(
                        recommendation,
                        review,
                        PARTNERSHIP,
                        "DHR23",
                        "5",
                        true,
                        "Officers are trained",
                        PARTS,
                        Origin.PANEL,
                        Scope.LOCAL,
                        List.of(POLICE)));
    }

    @Test
    void only_its_partnership_decides_about_a_recommendation() {
        RaiseRecommendation raise = raiseRecommendation(recommendation, review, "5");
        assertThat(ledger.refusal(raise, FOREIGN_COORDINATOR)).isEqualTo(REVIEW_UNKNOWN);
        assertThat(ledger.refusal(raise, OFFICER)).isEqualTo(REVIEW_UNKNOWN);
        assertThat(ledger.refusal(raise, onBehalf(COORDINATOR, POLICE))).isEqualTo(ONLY_THE_PARTNERSHIP);
        assertThat(ledger.refusal(raise, AUDITOR)).isEqualTo(ROLE_MAY_NOT);
        ledger.accept(raiseRecommendation(recommendation, review, "5", POLICE), COORDINATOR);
        ledger.accept(raiseRecommendation(another, review, "6"), COORDINATOR);

        for (RecommendationCommand command : List.of(
                amend("Other words", PARTS),
                new LinkRecommendation(recommendation, another, LinkKind.SEE),
                new WithdrawRecommendation(recommendation, "Raised twice", null),
                new ReinstateRecommendation(recommendation, "Raised once after all", null))) {
            assertThat(ledger.refusal(command, FOREIGN_COORDINATOR)).isEqualTo(RECOMMENDATION_UNKNOWN);
            assertThat(ledger.refusal(command, NURSE)).isEqualTo(RECOMMENDATION_UNKNOWN);
            assertThat(ledger.refusal(command, OFFICER)).isEqualTo(ONLY_THE_PARTNERSHIP);
            assertThat(ledger.refusal(command, AUDITOR)).isEqualTo(ROLE_MAY_NOT);
        }
    }

    @Test
    void a_number_is_used_once_in_a_review() {
        ledger.accept(raiseRecommendation(recommendation, review, "12.1"), COORDINATOR);

        assertThat(ledger.refusal(raiseRecommendation(another, review, "12-1"), COORDINATOR))
                .isEqualTo(NUMBER_TAKEN);
        ledger.accept(raiseRecommendation(another, review, "121"), COORDINATOR);
    }

    @Test
    void a_recommendation_is_raised_once() {
        ledger.accept(raiseRecommendation(recommendation, review, "5"), COORDINATOR);

        assertThat(ledger.refusal(raiseRecommendation(recommendation, review, "6"), COORDINATOR))
                .isEqualTo(ALREADY_EXISTS);
    }

    @Test
    void a_recommendation_belongs_to_a_review_and_is_made_to_known_agencies() {
        assertThat(ledger.refusal(
                        raiseRecommendation(recommendation, new ReviewId(UUID.randomUUID()), "5"), COORDINATOR))
                .isEqualTo(REVIEW_UNKNOWN);
        assertThat(ledger.refusal(raiseRecommendation(recommendation, review, "5", POLICE, NOBODY), COORDINATOR))
                .isEqualTo(AGENCY_UNKNOWN);
    }

    @Test
    void what_is_asked_of_a_recommendation_nobody_raised_is_refused_by_name() {
        assertThat(ledger.refusal(amend("Other words", PARTS), COORDINATOR)).isEqualTo(RECOMMENDATION_UNKNOWN);
        assertThat(ledger.refusal(respond(POLICE, Response.ACCEPTED), OFFICER)).isEqualTo(RECOMMENDATION_UNKNOWN);
    }

    @Test
    void an_amendment_gives_it_another_wording() {
        ledger.accept(raiseRecommendation(recommendation, review, "5"), COORDINATOR);

        ledger.accept(amend("All officers are trained", PARTS), COORDINATOR);

        assertThat(ledger.events(recommendation))
                .last()
                .isEqualTo(new RecommendationAmended(
                        recommendation, "All officers are trained", PARTS, Scope.REGIONAL, "Said too little"));
        assertThat(ledger.refusal(amend("All officers are trained", PARTS), COORDINATOR))
                .isEqualTo(NOTHING_CHANGES);
        ledger.accept(amend("All officers are trained", List.of()), COORDINATOR);
    }

    @Test
    void an_addressee_answers_for_itself() {
        ledger.accept(raiseRecommendation(recommendation, review, "5", POLICE), COORDINATOR);

        ledger.accept(respond(POLICE, Response.PARTLY), OFFICER);

        assertThat(ledger.events(recommendation))
                .last()
                .isEqualTo(new RecommendationRespondedTo(
                        recommendation, POLICE, Response.PARTLY, "Only new officers", TODAY));
        assertThat(ledger.refusal(respond(POLICE, Response.ACCEPTED), NURSE)).isEqualTo(RECOMMENDATION_UNKNOWN);
        assertThat(ledger.refusal(respond(TRUST, Response.ACCEPTED), NURSE)).isEqualTo(RECOMMENDATION_UNKNOWN);
        assertThat(ledger.refusal(respond(POLICE, Response.ACCEPTED), AUDITOR)).isEqualTo(ROLE_MAY_NOT);
    }

    @Test
    void the_partnership_writes_down_an_answer_it_was_given() {
        ledger.accept(raiseRecommendation(recommendation, review, "5", POLICE, TRUST), COORDINATOR);

        ledger.accept(respond(POLICE, Response.ACCEPTED), COORDINATOR);
        ledger.accept(respond(TRUST, Response.ACCEPTED), onBehalf(COORDINATOR, TRUST));

        assertThat(ledger.refusal(respond(TRUST, Response.REJECTED), onBehalf(COORDINATOR, POLICE)))
                .isEqualTo(ONLY_AN_ADDRESSEE);
        assertThat(ledger.refusal(respond(TRUST, Response.REJECTED), onBehalf(FOREIGN_COORDINATOR, TRUST)))
                .isEqualTo(RECOMMENDATION_UNKNOWN);
        assertThat(ledger.refusal(respond(TRUST, Response.REJECTED), FOREIGN_COORDINATOR))
                .isEqualTo(RECOMMENDATION_UNKNOWN);
        assertThat(ledger.refusal(respond(TRUST, Response.REJECTED), OFFICER)).isEqualTo(ONLY_AN_ADDRESSEE);
        assertThat(ledger.refusal(respond(POLICE, Response.REJECTED), onBehalf(OFFICER, TRUST)))
                .isEqualTo(NOT_ITS_OWN_BEHALF);
    }

    @Test
    void where_the_report_names_nobody_any_agency_that_leads_an_action_of_it_may_answer() {
        ledger.accept(raiseRecommendation(recommendation, review, "5"), COORDINATOR);
        assertThat(ledger.refusal(respond(TRUST, Response.ACCEPTED), NURSE)).isEqualTo(RECOMMENDATION_UNKNOWN);
        Plot.assignedAction(ledger, recommendation, TRUST);

        ledger.accept(respond(TRUST, Response.ACCEPTED), NURSE);
        assertThat(ledger.refusal(respond(NOBODY, Response.ACCEPTED), COORDINATOR))
                .isEqualTo(AGENCY_UNKNOWN);
    }

    @Test
    void the_same_answer_on_the_same_day_changes_nothing() {
        ledger.accept(raiseRecommendation(recommendation, review, "5", POLICE, TRUST), COORDINATOR);
        ledger.accept(respond(POLICE, Response.ACCEPTED), OFFICER);

        assertThat(ledger.refusal(respond(POLICE, Response.ACCEPTED), OFFICER)).isEqualTo(NOTHING_CHANGES);
        ledger.accept(respond(TRUST, Response.ACCEPTED), NURSE);
        ledger.accept(respond(POLICE, Response.REJECTED), OFFICER);
    }

    @Test
    void an_answer_is_not_foretold() {
        ledger.accept(raiseRecommendation(recommendation, review, "5", POLICE), COORDINATOR);

        RespondToRecommendation tomorrow =
                new RespondToRecommendation(recommendation, POLICE, Response.ACCEPTED, null, TOMORROW);
        assertThat(ledger.refusal(tomorrow, OFFICER)).isEqualTo(EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void recommendations_are_linked_to_one_another_once_for_each_kind() {
        ledger.accept(raiseRecommendation(recommendation, review, "5"), COORDINATOR);
        ledger.accept(raiseRecommendation(another, review, "6"), COORDINATOR);

        ledger.accept(new LinkRecommendation(recommendation, another, LinkKind.REPEATS), COORDINATOR);

        assertThat(ledger.events(recommendation))
                .last()
                .isEqualTo(new RecommendationLinked(recommendation, another, LinkKind.REPEATS));
        assertThat(ledger.refusal(new LinkRecommendation(recommendation, another, LinkKind.REPEATS), COORDINATOR))
                .isEqualTo(NOTHING_CHANGES);
        ledger.accept(new LinkRecommendation(recommendation, another, LinkKind.SUPPORTS), COORDINATOR);
    }

    @Test
    void nobody_learns_by_a_link_what_another_partnership_has() {
        ledger.accept(raiseRecommendation(recommendation, review, "5"), COORDINATOR);
        ReviewId theirs = new ReviewId(UUID.randomUUID());
        ledger.accept(new OpenReview(theirs, EASTSHIRE, ReviewType.DHR, "DHR1", null, null), FOREIGN_COORDINATOR);
        ledger.accept(raiseRecommendation(another, theirs, "1"), FOREIGN_COORDINATOR);

        assertThat(ledger.refusal(new LinkRecommendation(recommendation, another, LinkKind.SEE), COORDINATOR))
                .isEqualTo(RECOMMENDATION_UNKNOWN);
    }

    @Test
    void a_recommendation_is_linked_to_another_that_there_is() {
        ledger.accept(raiseRecommendation(recommendation, review, "5"), COORDINATOR);

        assertThat(ledger.refusal(new LinkRecommendation(recommendation, recommendation, LinkKind.SEE), COORDINATOR))
                .isEqualTo(LINK_TO_ITSELF);
        assertThat(ledger.refusal(new LinkRecommendation(recommendation, another, LinkKind.SEE), COORDINATOR))
                .isEqualTo(RECOMMENDATION_UNKNOWN);
    }

    @Test
    void a_withdrawn_recommendation_is_neither_pursued_nor_answered_but_can_be_linked() {
        ledger.accept(raiseRecommendation(recommendation, review, "5", POLICE), COORDINATOR);
        ledger.accept(raiseRecommendation(another, review, "6"), COORDINATOR);

        ledger.accept(new WithdrawRecommendation(recommendation, "Raised twice", YESTERDAY), COORDINATOR);

        assertThat(ledger.events(recommendation))
                .last()
                .isEqualTo(new RecommendationWithdrawn(recommendation, "Raised twice", YESTERDAY));
        for (RecommendationCommand command : List.of(
                amend("Other words", PARTS),
                respond(POLICE, Response.ACCEPTED),
                new WithdrawRecommendation(recommendation, "Once more", null))) {
            assertThat(ledger.refusal(command, COORDINATOR)).isEqualTo(RECOMMENDATION_WITHDRAWN);
        }
        assertThat(ledger.refusal(proposeAction(new ActionId(UUID.randomUUID()), recommendation), COORDINATOR))
                .isEqualTo(RECOMMENDATION_WITHDRAWN);
        ledger.accept(new LinkRecommendation(recommendation, another, LinkKind.SEE), COORDINATOR);
    }

    @Test
    void a_reinstated_recommendation_is_pursued_again_and_takes_actions() {
        ledger.accept(raiseRecommendation(recommendation, review, "5", POLICE), COORDINATOR);
        ReinstateRecommendation reinstate =
                new ReinstateRecommendation(recommendation, "Raised once after all", YESTERDAY);
        assertThat(ledger.refusal(reinstate, COORDINATOR)).isEqualTo(RECOMMENDATION_NOT_WITHDRAWN);
        ledger.accept(new WithdrawRecommendation(recommendation, "Raised twice", YESTERDAY), COORDINATOR);
        assertThat(ledger.refusal(
                        new ReinstateRecommendation(recommendation, "Raised once after all", TOMORROW), COORDINATOR))
                .isEqualTo(EFFECTIVE_IN_THE_FUTURE);

        ledger.accept(reinstate, COORDINATOR);

        assertThat(ledger.events(recommendation))
                .last()
                .isEqualTo(new RecommendationReinstated(recommendation, "Raised once after all", YESTERDAY));
        ledger.accept(proposeAction(new ActionId(UUID.randomUUID()), recommendation), COORDINATOR);
        ledger.accept(amend("Other words", PARTS), COORDINATOR);
        assertThat(ledger.refusal(reinstate, COORDINATOR)).isEqualTo(RECOMMENDATION_NOT_WITHDRAWN);
    }

    @Test
    void a_withdrawn_recommendation_keeps_its_number() {
        ledger.accept(raiseRecommendation(recommendation, review, "5"), COORDINATOR);
        ledger.accept(new WithdrawRecommendation(recommendation, "Raised twice", null), COORDINATOR);

        assertThat(ledger.refusal(raiseRecommendation(another, review, "5"), COORDINATOR))
                .isEqualTo(NUMBER_TAKEN);
    }

    private AmendRecommendation amend(String text, List<Part> parts) {
        return new AmendRecommendation(recommendation, text, parts, Scope.REGIONAL, "Said too little");
    }

    private RespondToRecommendation respond(AgencyId addressee, Response response) {
        return new RespondToRecommendation(recommendation, addressee, response, "Only new officers", null);
    }
}
