package org.actionledger.command.conclusion;

import static org.actionledger.command.refusal.Refusal.ACTIONS_STILL_OPEN;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.REVIEW_CONCLUDED;
import static org.actionledger.command.refusal.Refusal.REVIEW_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.testing.Plot.assignAction;
import static org.actionledger.command.testing.Plot.proposeAction;
import static org.actionledger.command.testing.Plot.raiseRecommendation;
import static org.actionledger.command.testing.Westshire.AUDITOR;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.SECOND_COORDINATOR;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.WithdrawAction;
import org.actionledger.command.recommendation.RecommendationCommand.ReinstateRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RespondToRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.command.review.ReviewCommand.ConcludeReview;
import org.actionledger.command.review.ReviewCommand.PublishReview;
import org.actionledger.command.review.ReviewCommand.SetUpdateCycle;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Closure;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.actionledger.events.review.ReviewEvent.ReviewConcluded;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.UpdateCycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    private final Ledger ledger = new Ledger();
    private ReviewId review = new ReviewId(UUID.randomUUID());
    private RecommendationId first = new RecommendationId(UUID.randomUUID());
    private RecommendationId second = new RecommendationId(UUID.randomUUID());

    @BeforeEach
    void a_review_has_two_recommendations() {
        Plot.registerAgencies(ledger);
        review = Plot.openedReview(ledger);
        first = Plot.raisedRecommendation(ledger, review, "1");
        second = Plot.raisedRecommendation(ledger, review, "2");
    }

    @Test
    void a_review_is_concluded_when_every_action_is_closed() {
        ActionId done = Plot.assignedAction(ledger, first, POLICE);
        ActionId declined = Plot.assignedAction(ledger, second, TRUST);
        ledger.accept(new ReportCompletion(done, "All trained", false, null), OFFICER);
        ledger.accept(close(done, Closure.IMPLEMENTED), COORDINATOR);
        ledger.accept(close(declined, Closure.NOT_PROGRESSED), COORDINATOR);

        ledger.accept(conclude(), COORDINATOR);

        assertThat(ledger.events(review)).last().isEqualTo(new ReviewConcluded(review, TODAY));
    }

    @Test
    void one_action_that_is_not_closed_keeps_it_open_whatever_its_status() {
        ActionId closed = Plot.assignedAction(ledger, first, POLICE);
        ledger.accept(close(closed, Closure.NOT_PROGRESSED), COORDINATOR);
        ActionId other = new ActionId(UUID.randomUUID());
        ledger.accept(proposeAction(other, second), COORDINATOR);
        assertThat(ledger.refusal(conclude(), COORDINATOR)).isEqualTo(ACTIONS_STILL_OPEN);
        ledger.accept(close(other, Closure.NOT_PROGRESSED), COORDINATOR);

        ActionId reported = Plot.assignedAction(ledger, second, POLICE);
        assertThat(ledger.refusal(conclude(), COORDINATOR)).isEqualTo(ACTIONS_STILL_OPEN);
        ledger.accept(new ReportCompletion(reported, "All trained", false, null), OFFICER);
        assertThat(ledger.refusal(conclude(), COORDINATOR)).isEqualTo(ACTIONS_STILL_OPEN);
        ledger.accept(close(reported, Closure.IMPLEMENTED), COORDINATOR);

        ledger.accept(conclude(), COORDINATOR);
    }

    @Test
    void the_actions_of_a_withdrawn_recommendation_count_too() {
        ActionId action = Plot.assignedAction(ledger, first, POLICE);
        ledger.accept(new WithdrawRecommendation(first, "Raised twice", null), COORDINATOR);

        assertThat(ledger.refusal(conclude(), COORDINATOR)).isEqualTo(ACTIONS_STILL_OPEN);
        ledger.accept(close(action, Closure.NOT_PROGRESSED), COORDINATOR);
        ledger.accept(conclude(), COORDINATOR);
    }

    @Test
    void an_action_that_was_withdrawn_does_not_keep_it_open() {
        ActionId action = Plot.assignedAction(ledger, first, POLICE);
        ledger.accept(new WithdrawAction(action, "Of another review"), COORDINATOR);

        ledger.accept(conclude(), COORDINATOR);
    }

    @Test
    void a_recommendation_reinstated_in_a_concluded_review_takes_no_action_whichever_came_first() {
        ledger.accept(new WithdrawRecommendation(first, "Raised twice", null), COORDINATOR);
        ledger.accept(conclude(), COORDINATOR);
        ledger.accept(new WithdrawRecommendation(second, "Raised twice", null), COORDINATOR);

        for (RecommendationId withdrawn : List.of(first, second)) {
            ledger.accept(new ReinstateRecommendation(withdrawn, "Raised once after all", null), COORDINATOR);
            assertThat(ledger.refusal(proposeAction(new ActionId(UUID.randomUUID()), withdrawn), COORDINATOR))
                    .isEqualTo(REVIEW_CONCLUDED);
        }
    }

    @Test
    void a_concluded_review_takes_no_new_recommendation_and_no_new_action() {
        ledger.accept(conclude(), COORDINATOR);

        assertThat(ledger.refusal(
                        raiseRecommendation(new RecommendationId(UUID.randomUUID()), review, "3"), COORDINATOR))
                .isEqualTo(REVIEW_CONCLUDED);
        assertThat(ledger.refusal(proposeAction(new ActionId(UUID.randomUUID()), first), COORDINATOR))
                .isEqualTo(REVIEW_CONCLUDED);
        assertThat(ledger.refusal(assignAction(new ActionId(UUID.randomUUID()), second, POLICE), COORDINATOR))
                .isEqualTo(REVIEW_CONCLUDED);
        assertThat(ledger.refusal(new SetUpdateCycle(review, UpdateCycle.MONTHLY, null), COORDINATOR))
                .isEqualTo(REVIEW_CONCLUDED);
    }

    @Test
    void a_concluded_review_can_still_be_published_answered_and_withdrawn_from() {
        ledger.accept(conclude(), COORDINATOR);

        ledger.accept(new PublishReview(review, null), COORDINATOR);
        ledger.accept(new RespondToRecommendation(first, POLICE, Response.ACCEPTED, null, null), COORDINATOR);
        ledger.accept(new WithdrawRecommendation(second, "Raised twice", null), COORDINATOR);
    }

    @Test
    void an_action_that_proves_not_to_be_done_is_reopened_though_its_review_is_concluded() {
        ActionId action = Plot.assignedAction(ledger, first, POLICE);
        ledger.accept(close(action, Closure.NOT_PROGRESSED), COORDINATOR);
        ledger.accept(conclude(), COORDINATOR);

        ledger.accept(new ReopenAction(action, "It can be done after all", null), COORDINATOR);
        ledger.accept(new ReportCompletion(action, "It was done", false, null), OFFICER);
        ledger.accept(close(action, Closure.IMPLEMENTED), SECOND_COORDINATOR);
    }

    @Test
    void a_review_is_concluded_once() {
        ledger.accept(conclude(), COORDINATOR);

        assertThat(ledger.refusal(conclude(), COORDINATOR)).isEqualTo(REVIEW_CONCLUDED);
    }

    @Test
    void only_the_partnership_concludes_and_not_for_a_day_to_come() {
        assertThat(ledger.refusal(conclude(), FOREIGN_COORDINATOR)).isEqualTo(REVIEW_UNKNOWN);
        assertThat(ledger.refusal(conclude(), OFFICER)).isEqualTo(REVIEW_UNKNOWN);
        assertThat(ledger.refusal(conclude(), AUDITOR)).isEqualTo(ROLE_MAY_NOT);
        assertThat(ledger.refusal(new ConcludeReview(review, TOMORROW), COORDINATOR))
                .isEqualTo(EFFECTIVE_IN_THE_FUTURE);
    }

    private ConcludeReview conclude() {
        return new ConcludeReview(review, null);
    }

    private static CloseAction close(ActionId action, Closure closure) {
        return new CloseAction(action, closure, "Decided", List.of(), null, false, null, null);
    }
}
