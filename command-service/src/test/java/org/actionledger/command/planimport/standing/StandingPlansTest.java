package org.actionledger.command.planimport.standing;

import static org.actionledger.command.testing.Plot.assignAction;
import static org.actionledger.command.testing.Plot.openedReview;
import static org.actionledger.command.testing.Plot.proposeAction;
import static org.actionledger.command.testing.Plot.raiseRecommendation;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.COUNCIL;
import static org.actionledger.command.testing.Westshire.EASTSHIRE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.action.ActionCommand.WithdrawAction;
import org.actionledger.command.planimport.standing.StandingAction.Ending;
import org.actionledger.command.planimport.standing.StandingAction.OpenExtension;
import org.actionledger.command.planimport.standing.StandingAction.Report;
import org.actionledger.command.planimport.standing.StandingAction.Step;
import org.actionledger.command.recommendation.RecommendationCommand.AmendRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.ReinstateRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folded from what the real aggregates make of commands. */
class StandingPlansTest {

    private final Ledger ledger = new Ledger();
    private final StandingPlans plans = new StandingPlans(ledger.streams());
    private final ActionId action = new ActionId(UUID.randomUUID());
    private RecommendationId recommendation;

    @BeforeEach
    void a_review_with_an_action() {
        Plot.registerAgencies(ledger);
        ReviewId review = openedReview(ledger);
        recommendation = Plot.raisedRecommendation(ledger, review, "5");
        ledger.accept(
                new AssignAction(
                        action,
                        recommendation,
                        List.of(),
                        "Hold a course",
                        Scope.LOCAL,
                        "Everybody knows",
                        List.of(TargetDate.due(LocalDate.of(2025, 3, 31)), TargetDate.unread("as soon as may be")),
                        POLICE,
                        List.of(TRUST),
                        new Post("Head of Training", null),
                        null),
                COORDINATOR);
    }

    private StandingPlan plan() {
        return plans.find(PARTNERSHIP, "dhr23.").orElseThrow();
    }

    private StandingAction standing() {
        return plan().find("DHR23/5/1").orElseThrow();
    }

    private String lastEvent() {
        return ledger.messages(action).getLast().getIdentifier();
    }

    @Test
    void a_review_is_found_by_its_partnership_and_reference_alone() {
        assertThat(plans.find(EASTSHIRE, "DHR23")).isEmpty();
        assertThat(plans.find(PARTNERSHIP, "DHR24")).isEmpty();
        assertThat(plan().concluded()).isFalse();
        assertThat(plan().agencies())
                .containsEntry(POLICE, "Westshire Constabulary")
                .containsEntry(TRUST, "Westshire Hospitals NHS Trust")
                .hasSize(2);
    }

    @Test
    void what_was_withdrawn_does_not_stand_there_and_what_was_reinstated_does() {
        ledger.accept(new WithdrawRecommendation(recommendation, "Said twice.", null), COORDINATOR);
        ledger.accept(new ReinstateRecommendation(recommendation, "Said once.", null), COORDINATOR);
        ActionId other = new ActionId(UUID.randomUUID());
        ledger.accept(assignAction(other, recommendation, COUNCIL), COORDINATOR);

        ledger.accept(new WithdrawAction(action, "Of another review."), COORDINATOR);

        assertThat(plan().recommendations())
                .singleElement()
                .satisfies(standing -> assertThat(standing.withdrawn()).isFalse());
        assertThat(plan().actions()).extracting(StandingAction::actionId).containsExactly(other);
        assertThat(plan().find("DHR23/5/1")).isEmpty();
    }

    @Test
    void recommendations_stand_in_their_order_with_their_actions() {
        ReviewId review = plan().reviewId();
        RecommendationId second = new RecommendationId(UUID.randomUUID());
        ledger.accept(raiseRecommendation(second, review, "4"), COORDINATOR);
        ledger.accept(proposeAction(new ActionId(UUID.randomUUID()), second, "b"), COORDINATOR);
        ledger.accept(assignAction(new ActionId(UUID.randomUUID()), recommendation, COUNCIL), COORDINATOR);
        ledger.accept(
                new AmendRecommendation(second, "All are trained", List.of(), Scope.NATIONAL, "Said anew."),
                COORDINATOR);
        ledger.accept(new WithdrawRecommendation(second, "Said twice.", null), COORDINATOR);

        assertThat(plan().recommendations())
                .extracting(
                        StandingRecommendation::number,
                        StandingRecommendation::text,
                        StandingRecommendation::scope,
                        StandingRecommendation::withdrawn)
                .containsExactly(
                        tuple("5", "Officers are trained", null, false),
                        tuple("4", "All are trained", Scope.NATIONAL, true));
        assertThat(plan().actions())
                .extracting(StandingAction::reference, StandingAction::parts)
                .containsExactly(
                        tuple("DHR23/5/1", List.of()),
                        tuple("DHR23/5/2", List.of()),
                        tuple("DHR23/4b/1", List.of("b")));
    }

    @Test
    void the_terms_are_what_was_agreed_last() {
        ledger.accept(new ReviseAction(action, "Hold two courses", null, "One was full."), COORDINATOR);
        ledger.accept(new ReassignAction(action, COUNCIL, List.of(POLICE), null, "It has the room."), COORDINATOR);
        TargetDate later = TargetDate.due(LocalDate.of(2025, 9, 30));
        TargetDate latest = TargetDate.due(LocalDate.of(2025, 12, 31));
        ledger.accept(new RequestExtension(action, 1, later, "No trainer."), onBehalf(COORDINATOR, COUNCIL));
        ledger.accept(new GrantExtension(action, null, null), COORDINATOR);
        ledger.accept(new RequestExtension(action, 2, latest, "No room."), onBehalf(COORDINATOR, COUNCIL));

        StandingAction standing = standing();

        assertThat(standing.description()).isEqualTo("Hold two courses");
        assertThat(standing.intendedOutcome()).isNull();
        assertThat(standing.leads()).containsExactly(COUNCIL, POLICE);
        assertThat(standing.responsible()).isNull();
        assertThat(standing.targets()).containsExactly(later, TargetDate.unread("as soon as may be"));
        assertThat(standing.extension()).isEqualTo(new OpenExtension(2, latest));
        assertThat(standing.isLedBy(List.of(COUNCIL, POLICE))).isTrue();
        assertThat(standing.isLedBy(List.of(POLICE, COUNCIL))).isFalse();
        assertThat(standing.isLedBy(List.of(COUNCIL))).isFalse();
    }

    @Test
    void reports_keep_every_wording_and_count_as_corrected() {
        reports("All is well.", Rag.GREEN);
        ledger.accept(
                new CorrectEntry(action, lastEvent(), new Correction("Half is well.", Rag.AMBER, YESTERDAY), "Slip."),
                COORDINATOR);
        reports("Nothing new.", null);

        assertThat(standing().reports())
                .containsExactly(
                        new Report(List.of("All is well.", "Half is well."), Rag.AMBER, YESTERDAY),
                        new Report(List.of("Nothing new."), null, TODAY));
        assertThat(standing().reported()).isEqualTo(Rag.AMBER);
        assertThat(standing().status()).isEqualTo(ActionStatus.IN_PROGRESS);
    }

    @Test
    void milestones_know_the_day_they_were_achieved() {
        Milestone room = new Milestone(new MilestoneId(UUID.randomUUID()), "Room found", null);
        Milestone trainer = new Milestone(new MilestoneId(UUID.randomUUID()), "Trainer found", null);
        ledger.accept(new AddMilestone(action, room), COORDINATOR);
        ledger.accept(new AddMilestone(action, trainer), COORDINATOR);
        ledger.accept(new AchieveMilestone(action, trainer.milestoneId(), TODAY), OFFICER);
        ledger.accept(
                new CorrectEntry(action, lastEvent(), new Correction(null, null, YESTERDAY), "A day off."),
                COORDINATOR);

        assertThat(standing().milestones()).containsExactly(new Step(room, null), new Step(trainer, YESTERDAY));
    }

    @Test
    void what_its_lead_said_of_the_end_is_there_until_it_is_signed_off_and_gone_when_it_is_reopened() {
        ledger.accept(new ReportCompletion(action, "They know.", false, YESTERDAY), OFFICER);
        assertThat(standing().ending()).isEqualTo(new Ending(YESTERDAY, "They know.", null, null, null));
        assertThat(standing().status()).isEqualTo(ActionStatus.COMPLETION_REPORTED);

        ledger.accept(
                new CloseAction(action, Closure.IMPLEMENTED, "All know.", List.of(), null, false, null, TODAY),
                COORDINATOR);
        ledger.accept(
                new CorrectEntry(action, lastEvent(), new Correction("Nearly all know.", null, null), "Counted."),
                COORDINATOR);
        assertThat(standing().ending())
                .isEqualTo(new Ending(TODAY, "Nearly all know.", Closure.IMPLEMENTED, null, null));

        ledger.accept(new ReopenAction(action, "They forgot.", null), COORDINATOR);
        assertThat(standing().ending()).isNull();
        assertThat(standing().status()).isEqualTo(ActionStatus.IN_PROGRESS);
    }

    private void reports(String narrative, @Nullable Rag rating) {
        ledger.accept(
                new RecordProgress(action, narrative, rating, null, null, List.of(), List.of(), List.of(), TODAY),
                OFFICER);
    }
}
