package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.ACTION_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.AGENCY_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.PART_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.testing.Plot.assignAction;
import static org.actionledger.command.testing.Plot.proposeAction;
import static org.actionledger.command.testing.Westshire.AUDITOR;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.NOBODY;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How actions come to be, under recommendations that are there. */
class BeginningTest {

    private static final List<TargetDate> TARGETS = List.of(TargetDate.due(TODAY), TargetDate.unread("in time"));

    private final Ledger ledger = new Ledger();
    private final ActionId action = new ActionId(UUID.randomUUID());
    private ReviewId review = new ReviewId(UUID.randomUUID());
    private RecommendationId recommendation = new RecommendationId(UUID.randomUUID());

    @BeforeEach
    void a_recommendation_is_raised() {
        Plot.registerAgencies(ledger);
        review = Plot.openedReview(ledger);
        recommendation = Plot.raisedRecommendation(ledger, review, "5");
    }

    @Test
    void an_action_is_written_down_before_anybody_leads_it() {
        ledger.accept(
                new ProposeAction(
                        action, recommendation, List.of("a"), "", Scope.LOCAL, "Officers ask", TARGETS, YESTERDAY),
                COORDINATOR);

        assertThat(ledger.events(action))
                .containsExactly(new ActionProposed(
                        action,
                        "DHR23/5a/1",
                        recommendation,
                        review,
                        PARTNERSHIP,
                        List.of("a"),
                        "",
                        Scope.LOCAL,
                        "Officers ask",
                        TARGETS,
                        YESTERDAY));
    }

    @Test
    void an_action_may_begin_with_its_lead() {
        Post post = new Post("Head of Training", null);
        ledger.accept(
                new AssignAction(
                        action,
                        recommendation,
                        List.of("a", "b"),
                        null,
                        null,
                        null,
                        TARGETS,
                        POLICE,
                        List.of(TRUST, POLICE),
                        post,
                        null),
                COORDINATOR);

        assertThat(ledger.events(action))
                .containsExactly(new ActionAssigned(
                        action,
                        "DHR23/5/1",
                        recommendation,
                        review,
                        PARTNERSHIP,
                        List.of("a", "b"),
                        "",
                        null,
                        null,
                        TARGETS,
                        POLICE,
                        List.of(TRUST),
                        post,
                        TODAY));
    }

    @Test
    void actions_are_counted_within_their_recommendation_however_they_began() {
        RecommendationId other = Plot.raisedRecommendation(ledger, review, "6.2");

        assertThat(referenceOf(Plot.assignedAction(ledger, recommendation, POLICE)))
                .isEqualTo("DHR23/5/1");
        ledger.accept(proposeAction(action, recommendation, "b"), COORDINATOR);
        assertThat(((ActionProposed) ledger.events(action).getFirst()).reference())
                .isEqualTo("DHR23/5b/2");
        assertThat(referenceOf(Plot.assignedAction(ledger, recommendation, TRUST)))
                .isEqualTo("DHR23/5/3");
        assertThat(referenceOf(Plot.assignedAction(ledger, other, TRUST))).isEqualTo("DHR23/6.2/1");
    }

    @Test
    void a_proposed_action_keeps_its_position_when_it_is_assigned() {
        ledger.accept(proposeAction(action, recommendation), COORDINATOR);
        ledger.accept(
                new AssignAction(action, null, List.of(), null, null, null, List.of(), POLICE, List.of(), null, null),
                COORDINATOR);

        assertThat(ledger.events(action)).hasSize(2);
        assertThat(((ActionAssigned) ledger.events(action).getLast()).reference())
                .isEqualTo("DHR23/5/1");
        assertThat(referenceOf(Plot.assignedAction(ledger, recommendation, TRUST)))
                .isEqualTo("DHR23/5/2");
    }

    @Test
    void an_action_begins_once() {
        ledger.accept(proposeAction(action, recommendation), COORDINATOR);

        assertThat(ledger.refusal(proposeAction(action, recommendation), COORDINATOR))
                .isEqualTo(ALREADY_EXISTS);
        assertThat(ledger.refusal(assignAction(action, recommendation, POLICE), COORDINATOR))
                .isEqualTo(ALREADY_EXISTS);
    }

    @Test
    void only_the_partnership_begins_actions() {
        for (ActionCommand command :
                List.of(proposeAction(action, recommendation), assignAction(action, recommendation, POLICE))) {
            assertThat(ledger.refusal(command, FOREIGN_COORDINATOR)).isEqualTo(RECOMMENDATION_UNKNOWN);
            assertThat(ledger.refusal(command, OFFICER)).isEqualTo(RECOMMENDATION_UNKNOWN);
            assertThat(ledger.refusal(command, AUDITOR)).isEqualTo(ROLE_MAY_NOT);
        }
    }

    @Test
    void an_action_answers_a_recommendation_and_parts_that_there_are() {
        RecommendationId unknown = new RecommendationId(UUID.randomUUID());

        assertThat(ledger.refusal(proposeAction(action, unknown), COORDINATOR)).isEqualTo(RECOMMENDATION_UNKNOWN);
        assertThat(ledger.refusal(assignAction(action, unknown, POLICE), COORDINATOR))
                .isEqualTo(RECOMMENDATION_UNKNOWN);
        assertThat(ledger.refusal(proposeAction(action, recommendation, "a", "z"), COORDINATOR))
                .isEqualTo(PART_UNKNOWN);
    }

    @Test
    void an_action_is_led_by_an_agency_that_there_is_and_from_no_day_to_come() {
        assertThat(ledger.refusal(assignAction(action, recommendation, NOBODY), COORDINATOR))
                .isEqualTo(AGENCY_UNKNOWN);
        assertThat(ledger.refusal(
                        new ProposeAction(action, recommendation, List.of(), "", null, null, List.of(), TOMORROW),
                        COORDINATOR))
                .isEqualTo(EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void a_withdrawn_recommendation_takes_no_actions_but_those_it_has_go_on() {
        ActionId earlier = Plot.assignedAction(ledger, recommendation, POLICE);
        ledger.accept(new WithdrawRecommendation(recommendation, "Raised twice", null), COORDINATOR);

        assertThat(ledger.refusal(proposeAction(action, recommendation), COORDINATOR))
                .isEqualTo(RECOMMENDATION_WITHDRAWN);
        assertThat(ledger.refusal(assignAction(action, recommendation, POLICE), COORDINATOR))
                .isEqualTo(RECOMMENDATION_WITHDRAWN);
        ledger.accept(new ActionCommand.RequestUpdate(earlier, "Still at it?", null), COORDINATOR);
    }

    @Test
    void an_action_nobody_wrote_down_is_unknown() {
        assertThat(ledger.refusal(
                        new AssignAction(
                                action, null, List.of(), null, null, null, List.of(), POLICE, List.of(), null, null),
                        COORDINATOR))
                .isEqualTo(ACTION_UNKNOWN);
        assertThat(ledger.refusal(new ActionCommand.RequestUpdate(action, "Anybody?", null), COORDINATOR))
                .isEqualTo(ACTION_UNKNOWN);
    }

    private String referenceOf(ActionId assigned) {
        return ((ActionAssigned) ledger.events(assigned).getFirst()).reference();
    }
}
