package org.actionledger.command.action;

import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.action.Story.FIRST_TARGET;
import static org.actionledger.command.refusal.Refusal.AGENCY_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ALREADY_ASSIGNED;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.ONLY_A_LEADING_AGENCY;
import static org.actionledger.command.refusal.Refusal.PART_UNKNOWN;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.COUNCIL;
import static org.actionledger.command.testing.Westshire.NOBODY;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who does it and what exactly: assigning what was proposed, handing it over, wording it anew. */
class LeadTest {

    private static final Post POST = new Post("Head of Training", "p-17");

    @Test
    void a_proposed_action_is_given_its_lead_and_keeps_what_is_left_out() {
        Story.proposed()
                .then(
                        Steps.assign(POLICE, TRUST),
                        COORDINATOR,
                        new ActionAssigned(
                                ACTION,
                                "DHR23/5/1",
                                Story.RECOMMENDATION,
                                Story.REVIEW,
                                PARTNERSHIP,
                                List.of("a", "b"),
                                "Hold a course",
                                Scope.LOCAL,
                                "Officers ask",
                                List.of(FIRST_TARGET),
                                POLICE,
                                List.of(TRUST),
                                null,
                                TODAY));
    }

    @Test
    void an_assignment_may_say_everything_anew_but_the_reference() {
        TargetDate target = TargetDate.unread("soon");
        Story.proposed()
                .then(
                        new AssignAction(
                                ACTION,
                                null,
                                List.of("c"),
                                "Hold two courses",
                                Scope.NATIONAL,
                                "Officers listen",
                                List.of(target),
                                POLICE,
                                List.of(),
                                POST,
                                YESTERDAY),
                        COORDINATOR,
                        new ActionAssigned(
                                ACTION,
                                "DHR23/5/1",
                                Story.RECOMMENDATION,
                                Story.REVIEW,
                                PARTNERSHIP,
                                List.of("c"),
                                "Hold two courses",
                                Scope.NATIONAL,
                                "Officers listen",
                                List.of(target),
                                POLICE,
                                List.of(),
                                POST,
                                YESTERDAY));
    }

    @Test
    void an_action_has_one_lead_at_a_time() {
        Story.assigned().refuses(Steps.assign(TRUST), COORDINATOR, ALREADY_ASSIGNED);
    }

    @Test
    void an_assignment_names_known_agencies_known_parts_and_no_day_to_come() {
        Story.proposed().refuses(Steps.assign(NOBODY), COORDINATOR, AGENCY_UNKNOWN);
        Story.proposed().refuses(Steps.assign(POLICE, NOBODY), COORDINATOR, AGENCY_UNKNOWN);
        Story.proposed().refuses(assign(List.of("a", "z"), null), COORDINATOR, PART_UNKNOWN);
        Story.proposed().refuses(assign(List.of(), TOMORROW), COORDINATOR, EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void an_action_is_handed_over_for_a_reason() {
        Story.assigned()
                .then(
                        Steps.reassign(TRUST, POLICE),
                        COORDINATOR,
                        new ActionReassigned(ACTION, TRUST, List.of(POLICE), null, "The trust trains all"));
    }

    @Test
    void each_agency_leads_once() {
        Story.assigned()
                .then(
                        Steps.reassign(TRUST, COUNCIL, TRUST, COUNCIL),
                        COORDINATOR,
                        new ActionReassigned(ACTION, TRUST, List.of(COUNCIL), null, "The trust trains all"));
    }

    @Test
    void who_no_longer_leads_no_longer_reports_and_who_leads_now_does() {
        Story.assigned()
                .after(Steps.reassign(TRUST), COORDINATOR)
                .refuses(Steps.progress("Begun"), OFFICER, ONLY_A_LEADING_AGENCY);
        Story.assigned().after(Steps.reassign(TRUST), COORDINATOR).after(Steps.reportCompletion(), NURSE);
    }

    @Test
    void the_same_lead_again_changes_nothing_but_another_post_does() {
        Story same = Story.assigned();
        same.refuses(reassign("Head of Training"), COORDINATOR, NOTHING_CHANGES);
        Story.assigned()
                .then(
                        reassign("Chief Constable"),
                        COORDINATOR,
                        new ActionReassigned(
                                ACTION, POLICE, List.of(TRUST), new Post("Chief Constable", null), "A new post"));
    }

    @Test
    void an_action_is_handed_to_known_agencies() {
        Story.assigned().refuses(Steps.reassign(NOBODY), COORDINATOR, AGENCY_UNKNOWN);
        Story.assigned().refuses(Steps.reassign(TRUST, NOBODY), COORDINATOR, AGENCY_UNKNOWN);
    }

    @Test
    void an_action_is_worded_anew_also_while_nobody_leads_it() {
        ActionRevised revised = new ActionRevised(ACTION, "Hold two courses", "Officers ask", "One was not enough");
        Story.assigned().then(Steps.revise("Hold two courses"), COORDINATOR, revised);
        Story.proposed().then(Steps.revise("Hold two courses"), COORDINATOR, revised);
    }

    @Test
    void the_same_wording_again_changes_nothing() {
        Story.assigned().refuses(Steps.revise("Hold a course"), COORDINATOR, NOTHING_CHANGES);
        Story.assigned()
                .after(new ReviseAction(ACTION, "Hold a course", null, "No outcome was agreed"), COORDINATOR)
                .then(
                        Steps.revise("Hold a course"),
                        COORDINATOR,
                        new ActionRevised(ACTION, "Hold a course", "Officers ask", "One was not enough"));
    }

    private static AssignAction assign(List<String> parts, @Nullable LocalDate day) {
        return new AssignAction(ACTION, null, parts, null, null, null, List.of(), POLICE, List.of(), null, day);
    }

    private static ReassignAction reassign(String post) {
        return new ReassignAction(ACTION, POLICE, List.of(TRUST), new Post(post, null), "A new post");
    }
}
