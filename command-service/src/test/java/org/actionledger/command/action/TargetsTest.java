package org.actionledger.command.action;

import static org.actionledger.command.action.Steps.LATER;
import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.action.Story.FIRST_TARGET;
import static org.actionledger.command.refusal.Refusal.EXTENSION_ALREADY_REQUESTED;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NO_EXTENSION_REQUESTED;
import static org.actionledger.command.refusal.Refusal.TARGET_UNKNOWN;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.TODAY;

import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.ExtensionRefused;
import org.actionledger.events.action.ActionEvent.ExtensionRequested;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More time: asked for by the lead, granted or refused by the partnership. */
class TargetsTest {

    private static final TargetDate MUCH_LATER = TargetDate.due(TODAY.plusYears(1));

    @Test
    void the_lead_asks_for_more_time() {
        Story.assigned()
                .then(Steps.requestExtension(), OFFICER, new ExtensionRequested(ACTION, 1, LATER, "The trainer left"));
    }

    @Test
    void a_new_date_is_for_the_same_part_and_step_as_the_old_one() {
        TargetDate forTheStep =
                new TargetDate(LATER.raw(), LATER.dueBy(), Precision.DAY, TargetKind.DUE, "a", "Refresh the course");
        Story.assigned()
                .then(
                        Steps.requestExtension(2, LATER),
                        OFFICER,
                        new ExtensionRequested(ACTION, 2, forTheStep, "The trainer left"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void more_time_is_asked_for_a_date_that_there_is(int target) {
        Story.assigned().refuses(Steps.requestExtension(target, LATER), OFFICER, TARGET_UNKNOWN);
    }

    @Test
    void the_date_it_has_already_changes_nothing() {
        Story.assigned().refuses(Steps.requestExtension(1, FIRST_TARGET), OFFICER, NOTHING_CHANGES);
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .refuses(Steps.grantExtension(FIRST_TARGET), COORDINATOR, NOTHING_CHANGES);
    }

    @Test
    void one_request_awaits_its_answer_at_a_time() {
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .refuses(Steps.requestExtension(2, LATER), OFFICER, EXTENSION_ALREADY_REQUESTED);
    }

    @Test
    void what_was_proposed_is_granted() {
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .then(Steps.grantExtension(null), COORDINATOR, new ExtensionGranted(ACTION, 1, LATER, null));
    }

    @Test
    void another_date_than_was_proposed_is_granted() {
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .then(Steps.grantExtension(MUCH_LATER), COORDINATOR, new ExtensionGranted(ACTION, 1, MUCH_LATER, null));
    }

    @Test
    void the_granted_date_holds_from_then_on() {
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .after(Steps.grantExtension(null), COORDINATOR)
                .refuses(Steps.requestExtension(1, LATER), OFFICER, NOTHING_CHANGES);
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .after(Steps.grantExtension(null), COORDINATOR)
                .then(
                        Steps.requestExtension(1, FIRST_TARGET),
                        OFFICER,
                        new ExtensionRequested(ACTION, 1, FIRST_TARGET, "The trainer left"));
    }

    @Test
    void a_refused_request_leaves_the_date_and_may_be_made_again() {
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .then(Steps.refuseExtension(), COORDINATOR, new ExtensionRefused(ACTION, 1, "Extended already"));
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .after(Steps.refuseExtension(), COORDINATOR)
                .then(Steps.requestExtension(), OFFICER, new ExtensionRequested(ACTION, 1, LATER, "The trainer left"));
    }

    @Test
    void nothing_is_granted_or_refused_that_nobody_asked_for() {
        Story.assigned().refuses(Steps.grantExtension(LATER), COORDINATOR, NO_EXTENSION_REQUESTED);
        Story.assigned().refuses(Steps.refuseExtension(), COORDINATOR, NO_EXTENSION_REQUESTED);
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .after(Steps.grantExtension(null), COORDINATOR)
                .refuses(Steps.grantExtension(MUCH_LATER), COORDINATOR, NO_EXTENSION_REQUESTED);
    }
}
