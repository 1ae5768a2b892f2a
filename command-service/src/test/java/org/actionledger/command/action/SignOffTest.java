package org.actionledger.command.action;

import static org.actionledger.command.action.Steps.EVIDENCE;
import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.refusal.Refusal.ALREADY_CLOSED;
import static org.actionledger.command.refusal.Refusal.COMPLETION_NOT_REPORTED;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.EVIDENCE_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ONLY_AN_IMPORT_SAYS_AS_PUBLISHED;
import static org.actionledger.command.refusal.Refusal.ONLY_THE_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.SIGN_OFF_BY_LEAD_AGENCY;
import static org.actionledger.command.refusal.Refusal.SIGN_OFF_BY_REPORTER;
import static org.actionledger.command.refusal.Refusal.SUPERSEDED_BY_MISSING;
import static org.actionledger.command.testing.Westshire.CLERK;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.EASTSHIRE;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.SECOND_COORDINATOR;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an action ends, and who may say so. */
class SignOffTest {

    private static final String IMPORT = "import:019a7b1e-0000-7000-8000-0000000000e1#12";

    @ParameterizedTest
    @EnumSource(
            value = Closure.class,
            names = {"IMPLEMENTED", "IMPLEMENTED_ONGOING"})
    void the_partnership_signs_off_what_the_lead_has_reported_complete(Closure closure) {
        completed().then(Steps.close(closure), COORDINATOR, closed(closure, null));
        Story.assigned().refuses(Steps.close(closure), COORDINATOR, COMPLETION_NOT_REPORTED);
        Story.assigned()
                .after(Steps.progress("Begun"), OFFICER)
                .refuses(Steps.close(closure), COORDINATOR, COMPLETION_NOT_REPORTED);
        completed()
                .after(Steps.returnToLead(), COORDINATOR)
                .refuses(Steps.close(closure), COORDINATOR, COMPLETION_NOT_REPORTED);
    }

    @Test
    void what_is_declined_or_overtaken_is_closed_from_any_status() {
        for (Closure closure : List.of(Closure.NOT_PROGRESSED, Closure.SUPERSEDED)) {
            String by = closure == Closure.SUPERSEDED ? "DHR24/1/1" : null;
            Story.proposed().then(Steps.close(closure), COORDINATOR, closed(closure, by));
            Story.assigned().then(Steps.close(closure), COORDINATOR, closed(closure, by));
            Story.assigned()
                    .after(Steps.progress("Begun"), OFFICER)
                    .then(Steps.close(closure), COORDINATOR, closed(closure, by));
            completed().then(Steps.close(closure), COORDINATOR, closed(closure, by));
        }
    }

    @Test
    void what_was_superseded_names_what_took_its_place() {
        Story.assigned()
                .refuses(
                        new CloseAction(ACTION, Closure.SUPERSEDED, "Overtaken", List.of(), null, false, null, null),
                        COORDINATOR,
                        SUPERSEDED_BY_MISSING);
    }

    @Test
    void no_agency_that_leads_signs_off_its_own_work_whomever_it_sends() {
        Actor chief = new Actor("person-chief", Role.COORDINATOR, POLICE, null);
        for (Actor actor :
                List.of(OFFICER, chief, NURSE, onBehalf(COORDINATOR, POLICE), onBehalf(COORDINATOR, TRUST))) {
            completed().refuses(Steps.close(Closure.IMPLEMENTED), actor, SIGN_OFF_BY_LEAD_AGENCY);
            Story.assigned().refuses(Steps.close(Closure.NOT_PROGRESSED), actor, SIGN_OFF_BY_LEAD_AGENCY);
        }
    }

    @Test
    void another_partnership_that_leads_signs_off_no_more_than_any_lead() {
        Story.ledBy(EASTSHIRE)
                .after(Steps.reportCompletion(), FOREIGN_COORDINATOR)
                .refuses(Steps.close(Closure.IMPLEMENTED), FOREIGN_COORDINATOR, SIGN_OFF_BY_LEAD_AGENCY);
        Story.ledBy(EASTSHIRE)
                .after(Steps.reportCompletion(), FOREIGN_COORDINATOR)
                .then(Steps.close(Closure.IMPLEMENTED), COORDINATOR, closed(Closure.IMPLEMENTED, null));
    }

    @Test
    void nobody_signs_off_but_the_partnership() {
        completed().refuses(Steps.close(Closure.IMPLEMENTED), CLERK, ONLY_THE_PARTNERSHIP);
        completed().refuses(Steps.close(Closure.IMPLEMENTED), FOREIGN_COORDINATOR, ONLY_THE_PARTNERSHIP);
    }

    @Test
    void where_the_partnership_leads_another_person_signs_off() {
        Story.ledBy(PARTNERSHIP)
                .after(Steps.reportCompletion(), COORDINATOR)
                .refuses(Steps.close(Closure.IMPLEMENTED), COORDINATOR, SIGN_OFF_BY_REPORTER);
        Story.ledBy(PARTNERSHIP)
                .after(Steps.reportCompletion(), COORDINATOR)
                .then(Steps.close(Closure.IMPLEMENTED), SECOND_COORDINATOR, closed(Closure.IMPLEMENTED, null));
    }

    @Test
    void who_reported_on_an_agencys_behalf_does_not_sign_off() {
        Story.assigned()
                .after(Steps.reportCompletion(), onBehalf(COORDINATOR, POLICE))
                .refuses(Steps.close(Closure.IMPLEMENTED), COORDINATOR, SIGN_OFF_BY_REPORTER);
        Story.assigned()
                .after(Steps.reportCompletion(), onBehalf(COORDINATOR, POLICE))
                .then(Steps.close(Closure.IMPLEMENTED), SECOND_COORDINATOR, closed(Closure.IMPLEMENTED, null));
    }

    @Test
    void who_reported_what_was_returned_may_sign_off_what_another_reports() {
        Story.ledBy(PARTNERSHIP)
                .after(Steps.reportCompletion(), COORDINATOR)
                .after(Steps.returnToLead(), SECOND_COORDINATOR)
                .after(Steps.reportCompletion(), SECOND_COORDINATOR)
                .refuses(Steps.close(Closure.IMPLEMENTED), SECOND_COORDINATOR, SIGN_OFF_BY_REPORTER);
        Story.ledBy(PARTNERSHIP)
                .after(Steps.reportCompletion(), COORDINATOR)
                .after(Steps.returnToLead(), SECOND_COORDINATOR)
                .after(Steps.reportCompletion(), SECOND_COORDINATOR)
                .then(Steps.close(Closure.IMPLEMENTED), COORDINATOR, closed(Closure.IMPLEMENTED, null));
    }

    @Test
    void who_handed_over_the_lead_is_no_lead_any_more() {
        Actor lead = new Actor("person-chief", Role.COORDINATOR, POLICE, null);
        Story.assigned()
                .after(Steps.reassign(TRUST), COORDINATOR)
                .after(Steps.reportCompletion(), NURSE)
                .refuses(Steps.close(Closure.IMPLEMENTED), lead, ONLY_THE_PARTNERSHIP);
    }

    @Test
    void a_closure_rests_on_evidence_that_stands() {
        completed().refuses(Steps.close(Closure.IMPLEMENTED, EVIDENCE), COORDINATOR, EVIDENCE_UNKNOWN);
        completed()
                .after(Steps.attachEvidence(), OFFICER)
                .after(Steps.withdrawEvidence(), OFFICER)
                .refuses(Steps.close(Closure.IMPLEMENTED, EVIDENCE), COORDINATOR, EVIDENCE_UNKNOWN);
        completed()
                .after(Steps.attachEvidence(), OFFICER)
                .then(
                        Steps.close(Closure.IMPLEMENTED, EVIDENCE),
                        COORDINATOR,
                        closed(Closure.IMPLEMENTED, null, EVIDENCE));
    }

    @Test
    void a_closure_is_true_of_a_day_that_has_come() {
        completed().refuses(closeOn(TOMORROW), COORDINATOR, EFFECTIVE_IN_THE_FUTURE);
        completed()
                .then(
                        closeOn(YESTERDAY),
                        COORDINATOR,
                        new ActionClosed(ACTION, Closure.IMPLEMENTED, "Done", List.of(), null, false, null, YESTERDAY));
    }

    @Test
    void an_import_takes_a_closure_over_from_any_status_and_nobody_signs_it_off() {
        ActionClosed taken = new ActionClosed(
                ACTION,
                Closure.IMPLEMENTED,
                "All officers have attended",
                List.of(),
                null,
                true,
                "Complete March 2024",
                TODAY);
        CloseAction close = Steps.closeAsPublished(Closure.IMPLEMENTED);
        Story.proposed().then(close, COORDINATOR, IMPORT, taken);
        Story.assigned().then(close, COORDINATOR, IMPORT, taken);
        Story.ledBy(PARTNERSHIP)
                .after(Steps.reportCompletion(), COORDINATOR, IMPORT)
                .then(close, COORDINATOR, IMPORT, taken);
        completed().after(close, COORDINATOR, IMPORT).refuses(close, COORDINATOR, IMPORT, ALREADY_CLOSED);
    }

    @Test
    void nobody_but_an_import_says_as_published() {
        CloseAction close = Steps.closeAsPublished(Closure.IMPLEMENTED);
        completed().refuses(close, COORDINATOR, ONLY_AN_IMPORT_SAYS_AS_PUBLISHED);
        completed().refuses(close, COORDINATOR, "page", ONLY_AN_IMPORT_SAYS_AS_PUBLISHED);
        completed().refuses(close, FOREIGN_COORDINATOR, IMPORT, ONLY_THE_PARTNERSHIP);
        completed().refuses(close, OFFICER, IMPORT, ONLY_THE_PARTNERSHIP);
    }

    @Test
    void an_import_that_does_not_say_as_published_signs_off_by_the_rules() {
        Story.assigned().refuses(Steps.close(Closure.IMPLEMENTED), COORDINATOR, IMPORT, COMPLETION_NOT_REPORTED);
    }

    private static Story completed() {
        return Story.assigned().after(Steps.reportCompletion(), OFFICER);
    }

    private static CloseAction closeOn(LocalDate day) {
        return new CloseAction(ACTION, Closure.IMPLEMENTED, "Done", List.of(), null, false, null, day);
    }

    private static ActionClosed closed(Closure closure, @Nullable String supersededBy, EvidenceId... evidence) {
        return new ActionClosed(
                ACTION, closure, "All officers have attended", List.of(evidence), supersededBy, false, null, TODAY);
    }
}
