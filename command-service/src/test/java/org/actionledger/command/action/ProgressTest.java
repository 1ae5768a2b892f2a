package org.actionledger.command.action;

import static org.actionledger.command.action.Steps.EVIDENCE;
import static org.actionledger.command.action.Steps.MILESTONE;
import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.EVIDENCE_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.MILESTONE_ALREADY_ACHIEVED;
import static org.actionledger.command.refusal.Refusal.MILESTONE_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.PART_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.REASON_MISSING;
import static org.actionledger.command.refusal.Refusal.UPDATE_ALREADY_REQUESTED;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.SECOND_COORDINATOR;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AssureRating;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.EvidenceWithdrawn;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionEvent.UpdateRequested;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said on the way: reports, ratings, steps, evidence, and questions when nothing is said. */
class ProgressTest {

    @Test
    void a_report_says_how_far_it_is_and_how_the_agency_rates_that() {
        RecordProgress report = new RecordProgress(
                ACTION,
                "The first course was held",
                Rag.AMBER,
                "Half of the officers came",
                ActionStatus.PARTLY_COMPLETED,
                List.of("a", "c"),
                List.of(MILESTONE),
                List.of("a"),
                YESTERDAY);
        Story.assigned()
                .after(Steps.addMilestone(), COORDINATOR)
                .then(
                        report,
                        OFFICER,
                        new ProgressRecorded(
                                ACTION,
                                "The first course was held",
                                Rag.AMBER,
                                "Half of the officers came",
                                ActionStatus.PARTLY_COMPLETED,
                                List.of("a", "c"),
                                List.of(MILESTONE),
                                List.of("a"),
                                YESTERDAY));
    }

    @Test
    void the_same_report_by_the_same_person_changes_nothing() {
        Story.assigned()
                .after(Steps.progress("Begun"), OFFICER)
                .refuses(Steps.progress("Begun"), OFFICER, NOTHING_CHANGES);
    }

    @Test
    void another_person_another_day_another_rating_or_another_word_makes_another_report() {
        begun().after(Steps.progress("Begun"), onBehalf(COORDINATOR, POLICE));
        begun().after(Steps.progress("Begun."), OFFICER);
        begun().after(Steps.progress("Begun", ActionStatus.PARTLY_COMPLETED), OFFICER);
        begun().after(Steps.progress(Rag.GREEN, null), OFFICER);
        begun().after(about(List.of("a"), List.of(), List.of(), null), OFFICER);
        begun().after(about(List.of(), List.of(), List.of(), YESTERDAY), OFFICER);
        begun().after(Steps.progress("More"), OFFICER)
                .then(Steps.progress("Begun"), OFFICER, told("Begun", null, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rag.class,
            names = {"RED", "AMBER"})
    void a_rating_other_than_green_is_given_with_its_reason(Rag rating) {
        Story.assigned().refuses(Steps.progress(rating, null), OFFICER, REASON_MISSING);
        Story.assigned().then(Steps.progress(rating, "No trainer"), OFFICER, told("Begun", rating, "No trainer"));
        Story.assigned().then(Steps.progress(Rag.GREEN, null), OFFICER, told("Begun", Rag.GREEN, null));
    }

    @Test
    void a_published_plan_may_rate_without_a_reason() {
        Story.assigned()
                .then(
                        Steps.progress(Rag.RED, null),
                        onBehalf(COORDINATOR, POLICE),
                        "import:7#12",
                        told("Begun", Rag.RED, null));
    }

    @Test
    void a_report_speaks_for_parts_the_action_answers() {
        Story.assigned().refuses(about(List.of("z"), List.of(), List.of(), null), OFFICER, PART_UNKNOWN);
        Story.assigned().refuses(about(List.of(), List.of(), List.of("z"), null), OFFICER, PART_UNKNOWN);
        Story.proposed()
                .after(Steps.assign(POLICE), COORDINATOR)
                .refuses(about(List.of("c"), List.of(), List.of(), null), OFFICER, PART_UNKNOWN);
        Story.proposed()
                .after(Steps.assign(POLICE), COORDINATOR)
                .after(about(List.of("a"), List.of(), List.of("b"), null), OFFICER);
    }

    @Test
    void a_report_speaks_for_steps_the_action_has() {
        Story.assigned().refuses(about(List.of(), List.of(MILESTONE), List.of(), null), OFFICER, MILESTONE_UNKNOWN);
    }

    @Test
    void a_report_is_not_true_of_a_day_to_come() {
        Story.assigned().refuses(about(List.of(), List.of(), List.of(), TOMORROW), OFFICER, EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void an_action_gains_a_step_that_is_achieved_once() {
        Story.assigned()
                .then(
                        Steps.addMilestone(),
                        COORDINATOR,
                        new MilestoneAdded(ACTION, Steps.addMilestone().milestone()));
        Story.proposed().after(Steps.addMilestone(), COORDINATOR);
        Story stepped = Story.assigned().after(Steps.addMilestone(), COORDINATOR);
        stepped.then(Steps.achieveMilestone(), OFFICER, new MilestoneAchieved(ACTION, MILESTONE, TODAY));
        Story.assigned()
                .after(Steps.addMilestone(), COORDINATOR)
                .after(new AchieveMilestone(ACTION, MILESTONE, YESTERDAY), OFFICER)
                .refuses(Steps.achieveMilestone(), OFFICER, MILESTONE_ALREADY_ACHIEVED);
    }

    @Test
    void a_step_is_added_once_and_achieved_when_it_is_there() {
        Story.assigned()
                .after(Steps.addMilestone(), COORDINATOR)
                .refuses(Steps.addMilestone(), COORDINATOR, ALREADY_EXISTS);
        Story.assigned().refuses(Steps.achieveMilestone(), OFFICER, MILESTONE_UNKNOWN);
        Story.assigned()
                .after(Steps.addMilestone(), COORDINATOR)
                .refuses(
                        new AchieveMilestone(ACTION, MilestoneId.of("019a7b1e-0000-7000-8000-0000000000df"), null),
                        OFFICER,
                        MILESTONE_UNKNOWN);
        Story.assigned()
                .after(Steps.addMilestone(), COORDINATOR)
                .refuses(new AchieveMilestone(ACTION, MILESTONE, TOMORROW), OFFICER, EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void evidence_is_attached_by_who_leads_and_by_the_partnership() {
        EvidenceAttached attached =
                new EvidenceAttached(ACTION, Steps.attachEvidence().evidence());
        Story.assigned().then(Steps.attachEvidence(), OFFICER, attached);
        Story.assigned().then(Steps.attachEvidence(), NURSE, attached);
        Story.assigned().then(Steps.attachEvidence(), COORDINATOR, attached);
        Story.proposed().then(Steps.attachEvidence(), COORDINATOR, attached);
    }

    @Test
    void evidence_is_attached_once_and_not_again_after_it_was_withdrawn() {
        Story.assigned()
                .after(Steps.attachEvidence(), OFFICER)
                .refuses(Steps.attachEvidence(), OFFICER, ALREADY_EXISTS);
        Story.assigned()
                .after(Steps.attachEvidence(), OFFICER)
                .after(Steps.withdrawEvidence(), COORDINATOR)
                .refuses(Steps.attachEvidence(), OFFICER, ALREADY_EXISTS);
    }

    @Test
    void evidence_is_withdrawn_once() {
        Story.assigned().refuses(Steps.withdrawEvidence(), OFFICER, EVIDENCE_UNKNOWN);
        Story.assigned()
                .after(Steps.attachEvidence(), OFFICER)
                .then(Steps.withdrawEvidence(), OFFICER, new EvidenceWithdrawn(ACTION, EVIDENCE, "Of another course"));
        Story.assigned()
                .after(Steps.attachEvidence(), OFFICER)
                .after(Steps.withdrawEvidence(), OFFICER)
                .refuses(Steps.withdrawEvidence(), OFFICER, EVIDENCE_UNKNOWN);
    }

    @Test
    void the_partnership_rates_on_its_own_account_also_what_nobody_leads() {
        RatingAssured rated = new RatingAssured(ACTION, Rag.RED, "Nobody was examined", TODAY);
        Story.assigned().then(Steps.assure(Rag.RED), COORDINATOR, rated);
        Story.proposed().then(Steps.assure(Rag.RED), COORDINATOR, rated);
    }

    @Test
    void the_same_assured_rating_again_changes_nothing_whoever_gives_it() {
        Story.assigned()
                .after(Steps.assure(Rag.RED), COORDINATOR)
                .refuses(Steps.assure(Rag.RED), SECOND_COORDINATOR, NOTHING_CHANGES);
        Story.assigned()
                .after(Steps.assure(Rag.RED), COORDINATOR)
                .after(Steps.assure(Rag.AMBER), COORDINATOR)
                .after(Steps.assure(Rag.RED), COORDINATOR)
                .after(new AssureRating(ACTION, Rag.RED, "Still nobody", null), COORDINATOR)
                .after(new AssureRating(ACTION, Rag.RED, "Still nobody", YESTERDAY), COORDINATOR)
                .refuses(new AssureRating(ACTION, Rag.RED, "?", TOMORROW), COORDINATOR, EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void the_partnership_asks_and_the_next_report_answers() {
        RequestUpdate question = new RequestUpdate(ACTION, "WMP update?", TOMORROW);
        Story.assigned().then(question, COORDINATOR, new UpdateRequested(ACTION, "WMP update?", TOMORROW));
        Story.assigned()
                .after(question, COORDINATOR)
                .refuses(Steps.requestUpdate(), SECOND_COORDINATOR, UPDATE_ALREADY_REQUESTED);
        Story.assigned()
                .after(question, COORDINATOR)
                .after(Steps.progress("Begun"), OFFICER)
                .then(Steps.requestUpdate(), COORDINATOR, new UpdateRequested(ACTION, "How many have attended?", null));
    }

    @Test
    void that_nothing_has_changed_is_an_answer_when_the_partnership_asks() {
        begun().after(Steps.requestUpdate(), COORDINATOR)
                .then(Steps.progress("Begun"), OFFICER, told("Begun", null, null));
    }

    @Test
    void a_completed_action_answers_the_question_too() {
        Story.assigned()
                .after(Steps.requestUpdate(), COORDINATOR)
                .after(Steps.reportCompletion(), OFFICER)
                .after(Steps.returnToLead(), COORDINATOR)
                .then(Steps.requestUpdate(), COORDINATOR, new UpdateRequested(ACTION, "How many have attended?", null));
    }

    private static Story begun() {
        return Story.assigned().after(Steps.progress("Begun"), OFFICER);
    }

    private static RecordProgress about(
            List<String> parts, List<MilestoneId> milestones, List<String> completedParts, @Nullable LocalDate day) {
        return new RecordProgress(ACTION, "Begun", null, null, null, parts, milestones, completedParts, day);
    }

    private static ProgressRecorded told(String narrative, @Nullable Rag rating, @Nullable String reason) {
        return new ProgressRecorded(
                ACTION, narrative, rating, reason, ActionStatus.IN_PROGRESS, List.of(), List.of(), List.of(), TODAY);
    }
}
