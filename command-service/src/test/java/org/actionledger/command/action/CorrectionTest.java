package org.actionledger.command.action;

import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.refusal.Refusal.CORRECTION_EMPTY;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.ENTRY_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NOT_CORRECTABLE;
import static org.actionledger.command.refusal.Refusal.NOT_ITS_OWN_BEHALF;
import static org.actionledger.command.refusal.Refusal.ONLY_AUTHOR_OR_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.testing.Westshire.AUDITOR;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.SECOND_COORDINATOR;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;

import org.actionledger.command.refusal.Refusal;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.junit.jupiter.api.Test;

/** Entries that were wrong. The wrong entry stays; what is right is added. */
class CorrectionTest {

    private static final Correction OTHER_TEXT = new Correction("Other words", null, null);
    private static final Correction OTHER_RATING = new Correction(null, Rag.AMBER, null);
    private static final Correction OTHER_DAY = new Correction(null, null, YESTERDAY);

    @Test
    void the_author_corrects_what_was_reported() {
        correct(reported(), ProgressRecorded.class, OTHER_TEXT, OFFICER);
        correct(reported(), ProgressRecorded.class, OTHER_RATING, OFFICER);
        correct(reported(), ProgressRecorded.class, OTHER_DAY, OFFICER);
        correct(reported(), ProgressRecorded.class, new Correction("Other words", Rag.RED, YESTERDAY), OFFICER);
    }

    @Test
    void the_partnership_corrects_what_anybody_said() {
        correct(reported(), ProgressRecorded.class, OTHER_TEXT, COORDINATOR);
    }

    @Test
    void nobody_else_corrects_not_even_for_the_same_agency() {
        Actor colleague = new Actor("person-colleague", Role.CONTRIBUTOR, POLICE, null);
        for (Actor actor : new Actor[] {colleague, NURSE, FOREIGN_COORDINATOR, onBehalf(COORDINATOR, TRUST)}) {
            refuse(reported(), ProgressRecorded.class, OTHER_TEXT, actor, ONLY_AUTHOR_OR_PARTNERSHIP);
        }
        refuse(reported(), ProgressRecorded.class, OTHER_TEXT, onBehalf(OFFICER, TRUST), NOT_ITS_OWN_BEHALF);
        refuse(reported(), ProgressRecorded.class, OTHER_TEXT, AUDITOR, ROLE_MAY_NOT);
    }

    @Test
    void an_author_who_only_reads_by_now_corrects_no_more() {
        Actor nowAuditor = new Actor(OFFICER.id(), Role.AUDITOR, POLICE, null);
        refuse(reported(), ProgressRecorded.class, OTHER_TEXT, nowAuditor, ROLE_MAY_NOT);
    }

    @Test
    void an_achieved_step_has_nothing_but_a_wrong_day() {
        correct(stepped(), MilestoneAchieved.class, OTHER_DAY, OFFICER);
        refuse(stepped(), MilestoneAchieved.class, OTHER_TEXT, OFFICER, NOT_CORRECTABLE);
        refuse(stepped(), MilestoneAchieved.class, OTHER_RATING, OFFICER, NOT_CORRECTABLE);
    }

    @Test
    void an_assured_rating_has_a_reason_a_rating_and_a_day() {
        correct(rated(), RatingAssured.class, OTHER_TEXT, COORDINATOR);
        correct(rated(), RatingAssured.class, OTHER_RATING, SECOND_COORDINATOR);
        correct(rated(), RatingAssured.class, OTHER_DAY, COORDINATOR);
    }

    @Test
    void a_completion_and_a_closure_have_an_outcome_and_a_day_also_when_all_is_closed() {
        correct(closed(), CompletionReported.class, OTHER_TEXT, OFFICER);
        correct(closed(), CompletionReported.class, OTHER_DAY, COORDINATOR);
        correct(closed(), ActionClosed.class, OTHER_TEXT, COORDINATOR);
        correct(closed(), ActionClosed.class, OTHER_DAY, SECOND_COORDINATOR);
        refuse(closed(), CompletionReported.class, OTHER_RATING, OFFICER, NOT_CORRECTABLE);
        refuse(closed(), ActionClosed.class, OTHER_RATING, COORDINATOR, NOT_CORRECTABLE);
    }

    @Test
    void a_correction_says_something_and_something_else() {
        refuse(reported(), ProgressRecorded.class, new Correction(null, null, null), OFFICER, CORRECTION_EMPTY);
        refuse(reported(), ProgressRecorded.class, new Correction("Begun", null, null), OFFICER, NOTHING_CHANGES);
        refuse(reported(), ProgressRecorded.class, new Correction(null, Rag.GREEN, null), OFFICER, NOTHING_CHANGES);
        refuse(
                reported(),
                ProgressRecorded.class,
                new Correction(null, null, TOMORROW),
                OFFICER,
                EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void a_correction_is_measured_by_the_corrections_before_it() {
        Story once = reported();
        String entry = once.idOfLatest(ProgressRecorded.class);
        once.after(Steps.correct(entry, OTHER_TEXT), OFFICER)
                .refuses(Steps.correct(entry, OTHER_TEXT), COORDINATOR, NOTHING_CHANGES);

        Story back = reported();
        String again = back.idOfLatest(ProgressRecorded.class);
        Correction asItWas = new Correction("Begun", null, null);
        back.after(Steps.correct(again, OTHER_TEXT), OFFICER)
                .then(
                        Steps.correct(again, asItWas),
                        OFFICER,
                        new EntryCorrected(ACTION, again, asItWas, "Wrong course named"));
    }

    @Test
    void what_was_corrected_counts_when_the_next_report_is_compared() {
        Story story = reported();
        String entry = story.idOfLatest(ProgressRecorded.class);
        story.after(Steps.correct(entry, OTHER_RATING), OFFICER)
                .after(Steps.progress(Rag.GREEN, null), OFFICER)
                .refuses(Steps.progress(Rag.GREEN, null), OFFICER, NOTHING_CHANGES);
    }

    @Test
    void what_is_no_entry_is_not_corrected() {
        refuse(reported(), ActionEvent.ActionAssigned.class, OTHER_TEXT, COORDINATOR, ENTRY_UNKNOWN);
        refuse(
                Story.assigned().after(Steps.attachEvidence(), OFFICER),
                EvidenceAttached.class,
                OTHER_TEXT,
                OFFICER,
                ENTRY_UNKNOWN);
        Story.assigned().refuses(Steps.correct("nowhere", OTHER_TEXT), COORDINATOR, ENTRY_UNKNOWN);
    }

    private static void correct(Story story, Class<? extends ActionEvent> kind, Correction correction, Actor actor) {
        String entry = story.idOfLatest(kind);
        story.then(
                Steps.correct(entry, correction),
                actor,
                new EntryCorrected(ACTION, entry, correction, "Wrong course named"));
    }

    private static void refuse(
            Story story, Class<? extends ActionEvent> kind, Correction correction, Actor actor, Refusal refusal) {
        story.refuses(Steps.correct(story.idOfLatest(kind), correction), actor, refusal);
    }

    private static Story reported() {
        return Story.assigned().after(Steps.progress(Rag.GREEN, null), OFFICER);
    }

    private static Story stepped() {
        return Story.assigned().after(Steps.addMilestone(), COORDINATOR).after(Steps.achieveMilestone(), OFFICER);
    }

    private static Story rated() {
        return Story.assigned().after(Steps.assure(Rag.RED), COORDINATOR);
    }

    private static Story closed() {
        return Story.assigned()
                .after(Steps.reportCompletion(), OFFICER)
                .after(Steps.close(Closure.IMPLEMENTED), COORDINATOR);
    }
}
