package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.difference.Partnership.AUTUMN;
import static org.actionledger.command.planimport.difference.Partnership.WINTER;
import static org.actionledger.command.planimport.difference.Partnership.commands;
import static org.actionledger.command.planimport.difference.Partnership.row;
import static org.actionledger.command.planimport.difference.Partnership.table;
import static org.actionledger.command.planimport.difference.Partnership.with;
import static org.actionledger.command.planimport.difference.Partnership.withRow;
import static org.actionledger.command.planimport.difference.Partnership.without;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.COUNCIL;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Flag.Reason;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a row that comes again changes, rule by rule; all that is proposed is also done, and nothing of it may be refused. */
class DifferenceTest {

    private static final Table PLAN = table("""
        No.,Recommendation,Scope,Action,Lead agency,Key milestones,Target date,RAG,Progress update,Status,Intended outcome
        1,Officers are trained.,Local,Hold a course for all officers.,Westshire Constabulary,Room found,June 2025,"Red
        Amber","Update: No trainer.
        Update: A trainer is found.",Ongoing,All of them know.
        2,Wards ask alone.,Local,Print the question on each form.,Westshire Hospitals NHS Trust,,"May 2025
        July 2025",,,,
        3,Doors are locked.,Local,Buy locks.,,,December 2025,,,,
        4,Calls are kept.,Local,Keep each call a year.,Westshire Council,,March 2025,,All are kept.,Complete 01/04/25,
        """);

    private final Partnership partnership = new Partnership();

    @BeforeEach
    void the_plan_is_taken_over() {
        partnership.take(PLAN, AUTUMN);
    }

    private ActionId action(String reference) {
        return partnership.action(reference).actionId();
    }

    private Proposal changed(int row, String heading, String text) {
        Table edited = with(PLAN, row, heading, text);
        Proposal proposal = partnership.propose(edited, WINTER);
        partnership.confirm(proposal);
        assertThat(commands(partnership.propose(edited, WINTER)))
                .as("the same again")
                .isEmpty();
        return proposal;
    }

    private static List<Reason> reasons(Proposal proposal, int row) {
        return row(proposal, row).flags().stream().map(Flag::reason).toList();
    }

    @Test
    void other_words_are_revised_and_other_layout_is_not() {
        assertThat(commands(changed(1, "Action", "Hold  a course, for all officers")))
                .isEmpty();

        Proposal reworded = changed(1, "Action", "Hold two courses for all officers.");

        assertThat(commands(reworded)).containsExactly("ReviseAction of row 1");
        assertThat(row(reworded, 1).changes())
                .containsExactly(
                        "Action “Hold a course for all officers.” becomes “Hold two courses for all officers.”.");
        assertThat(partnership.action("FM07/1/1").intendedOutcome()).isEqualTo("All of them know.");
    }

    @Test
    void a_lead_for_a_proposed_action_comes_with_its_target_and_reports() {
        Table edited = with(PLAN, 3, "Lead agency", "Westshire Council");
        edited = with(edited, 3, "Target date", "January 2026\nMarch 2026");
        edited = with(edited, 3, "Progress update", "The shop has them.");

        Proposal proposal = partnership.take(edited, WINTER);

        assertThat(commands(proposal)).containsExactly("AssignAction of row 3", "RecordProgress of row 3");
        assertThat(partnership.action("FM07/3/1").targets()).hasSize(2);
        assertThat(partnership.action("FM07/3/1").leads()).containsExactly(COUNCIL);
    }

    @Test
    void the_target_of_an_action_without_a_lead_stays() {
        assertThat(reasons(changed(3, "Target date", "January 2026"), 3)).containsExactly(Reason.TARGET_WITHOUT_LEAD);
    }

    @Test
    void other_leads_take_over_and_speak_from_then_on() {
        Table edited = with(PLAN, 2, "Lead agency", "Westshire Council\nWestshire Hospitals NHS Trust");
        edited = with(edited, 2, "Progress update", "Printed.");

        Proposal proposal = partnership.take(edited, WINTER);

        assertThat(commands(proposal)).containsExactly("ReassignAction of row 2", "RecordProgress of row 2");
        assertThat(proposal.steps().getLast().onBehalfOf()).isEqualTo(COUNCIL);
        assertThat(partnership.action("FM07/2/1").leads()).containsExactly(COUNCIL, TRUST);
    }

    @Test
    void a_cell_that_names_no_agency_takes_no_lead_away() {
        assertThat(reasons(changed(2, "Lead agency", ""), 2)).containsExactly(Reason.LEAD_NOT_NAMED);
    }

    @Test
    void an_agency_is_registered_only_where_something_is_done_in_its_name() {
        assertThat(commands(changed(4, "Lead agency", "Eastmere Parish Council")))
                .isEmpty(); // the action is closed
        assertThat(commands(changed(2, "Lead agency", "Eastmere Parish Council")))
                .containsExactly("RegisterAgency of row 2", "ReassignAction of row 2");
    }

    @Test
    void an_alias_goes_before_all_else() {
        Decided decided = new Decided(Map.of("The Blues", POLICE), Map.of(), Map.of());

        assertThat(partnership.propose("FM07", PLAN, WINTER, decided).steps())
                .extracting(Step::command)
                .containsExactly(new AddAgencyAlias(POLICE, "The Blues"));
    }

    @Test
    void a_target_is_moved_at_its_place_and_another_way_to_write_the_day_moves_nothing() {
        assertThat(commands(changed(1, "Target date", "by June 2025"))).isEmpty();

        Proposal moved = changed(2, "Target date", "May 2025\nOctober 2025");

        assertThat(commands(moved)).containsExactly("RequestExtension of row 2", "GrantExtension of row 2");
        assertThat(moved.steps().getFirst().onBehalfOf()).isEqualTo(TRUST);
        assertThat(partnership.action("FM07/2/1").targets())
                .extracting(TargetDate::raw)
                .containsExactly("May 2025", "October 2025");
    }

    @Test
    void more_or_fewer_targets_are_flagged() {
        assertThat(reasons(changed(2, "Target date", "May 2025"), 2)).containsExactly(Reason.TARGETS_DIFFER_IN_NUMBER);
        assertThat(reasons(changed(1, "Target date", "June 2025\nJuly 2025"), 1))
                .containsExactly(Reason.TARGETS_DIFFER_IN_NUMBER);
    }

    @Test
    void more_time_that_is_asked_for_is_granted_where_the_plan_gives_just_that() {
        TargetDate august =
                new TargetDate("August 2025", LocalDate.of(2025, 8, 31), Precision.MONTH, TargetKind.DUE, null, null);
        partnership.ledger.accept(
                new RequestExtension(action("FM07/1/1"), 1, august, "No trainer."), onBehalf(COORDINATOR, POLICE));

        assertThat(reasons(changed(1, "Target date", "July 2025"), 1)).containsExactly(Reason.EXTENSION_OPEN);
        assertThat(commands(changed(1, "Target date", "August 2025"))).containsExactly("GrantExtension of row 1");
    }

    @Test
    void milestones_are_added_and_those_printed_as_achieved_are_achieved() {
        Proposal proposal = changed(1, "Key milestones", "Room found (achieved 3 October 2025)\nRoom lit");

        assertThat(commands(proposal)).containsExactly("AchieveMilestone of row 1", "AddMilestone of row 1");
        assertThat(proposal.steps().getFirst().onBehalfOf()).isEqualTo(POLICE);
    }

    @Test
    void the_last_report_with_another_rating_is_told_again_and_an_earlier_one_is_not() {
        Proposal last = changed(1, "RAG", "Red\nGreen");
        assertThat(row(last, 1).changes()).containsExactly("Progress “A trainer is found.”, rated Green.");

        Proposal earlier = partnership.propose(with(PLAN, 1, "RAG", "Amber\nGreen"), WINTER);
        assertThat(earlier.steps()).isEmpty();
        assertThat(reasons(earlier, 1)).containsExactly(Reason.EARLIER_RATING_DIFFERS);
    }

    @Test
    void the_same_words_in_one_more_round_are_one_more_report() {
        assertThat(commands(changed(1, "Progress update", """
            Update: No trainer.
            Update: A trainer is found.
            Update: No trainer.\
            """))).containsExactly("RecordProgress of row 1");
    }

    @Test
    void words_that_were_corrected_here_are_known_still() {
        String report = partnership.ledger.messages(action("FM07/1/1")).stream()
                .filter(event -> event.getPayload() instanceof ProgressRecorded)
                .findFirst()
                .orElseThrow()
                .getIdentifier();
        partnership.ledger.accept(
                new CorrectEntry(action("FM07/1/1"), report, new Correction("Two trainers.", null, null), "Slip."),
                COORDINATOR);

        assertThat(partnership.propose(PLAN, WINTER).steps()).isEmpty();
    }

    @Test
    void a_status_that_says_a_part_is_done_is_told_once() {
        assertThat(commands(changed(1, "Status", "Part completed November 2025")))
                .containsExactly("RecordProgress of row 1");
        assertThat(partnership.action("FM07/1/1").status()).isEqualTo(ActionStatus.PARTLY_COMPLETED);
    }

    @Test
    void an_end_closes_what_is_open_as_published() {
        Proposal proposal = changed(1, "Status", "Complete 01/11/25");

        assertThat(proposal.steps()).singleElement().satisfies(step -> {
            CloseAction close = (CloseAction) step.command();
            assertThat(close.asPublished()).isTrue();
            assertThat(close.effectiveOn()).isEqualTo("2025-11-01");
        });
    }

    @Test
    void what_is_closed_is_neither_opened_nor_closed_again_nor_changed() {
        assertThat(reasons(changed(4, "Status", "Ongoing"), 4)).containsExactly(Reason.OPEN_IN_FILE);
        assertThat(reasons(changed(4, "Status", "Complete 02/05/25"), 4)).containsExactly(Reason.CLOSED_OTHERWISE);
        assertThat(reasons(changed(4, "Target date", "April 2025"), 4)).containsExactly(Reason.ACTION_CLOSED);
    }

    @Test
    void what_awaits_sign_off_is_left_to_whoever_signs_off() {
        partnership.ledger.accept(
                new ReportCompletion(action("FM07/1/1"), "All know.", false, WINTER), onBehalf(COORDINATOR, POLICE));

        assertThat(reasons(changed(1, "Progress update", "Update: A course was held."), 1))
                .containsExactly(Reason.AWAITING_SIGN_OFF);
        assertThat(reasons(changed(1, "Status", "Complete 01/11/25"), 1)).containsExactly(Reason.AWAITING_SIGN_OFF);
    }

    @Test
    void the_scope_of_an_action_stays() {
        Table two = withRow(
                PLAN,
                "1",
                "Officers are trained.",
                "Local",
                "Train the trainers.",
                "Westshire Council",
                "",
                "",
                "",
                "",
                "",
                "");
        partnership.take(two, WINTER);

        Proposal proposal = partnership.propose(with(two, 5, "Scope", "National"), WINTER);

        assertThat(proposal.steps()).isEmpty();
        assertThat(reasons(proposal, 5)).containsExactly(Reason.SCOPE_DIFFERS);
    }

    @Test
    void a_recommendation_is_amended_and_one_that_was_withdrawn_pursued_again() {
        assertThat(commands(changed(2, "Recommendation", "Wards ask twice, and alone.")))
                .containsExactly("AmendRecommendation of row 2");
        partnership.ledger.accept(
                new WithdrawRecommendation(partnership.action("FM07/3/1").recommendationId(), "Said twice.", null),
                COORDINATOR);
        assertThat(commands(partnership.take(PLAN, WINTER)))
                .containsExactly("AmendRecommendation of row 2", "ReinstateRecommendation of row 3");
    }

    @Test
    void recommendations_with_other_numbers_are_found_by_their_words_and_keep_theirs() {
        Table shifted = with(with(without(without(PLAN, 4), 1), 2, "No.", "1"), 3, "No.", "2");

        Proposal proposal = partnership.propose(shifted, WINTER);

        assertThat(proposal.steps()).isEmpty();
        assertThat(reasons(proposal, 2)).containsExactly(Reason.NUMBER_DIFFERS);
        assertThat(proposal.notInFile()).extracting(NotInFile::reference).containsExactly("FM07/1/1", "FM07/4/1");
    }

    @Test
    void a_new_recommendation_under_a_number_that_is_taken_gets_another() {
        Table edited = with(PLAN, 1, "No.", "5");
        edited = withRow(
                edited,
                "1",
                "Keys hang in the hall.",
                "Local",
                "Buy a hook.",
                "Westshire Council",
                "",
                "",
                "",
                "",
                "",
                "");

        Proposal proposal = partnership.take(edited, WINTER);

        assertThat(row(proposal, 5).effect()).isEqualTo(Effect.NEW);
        assertThat(reasons(proposal, 5)).containsExactly(Reason.NUMBER_REPEATED);
        assertThat(partnership.propose(edited, WINTER).steps()).isEmpty();
    }

    @Test
    void one_word_of_several_changed_is_the_same_action_with_another_lead_too() {
        Table edited = with(PLAN, 2, "Action", "Print the question on every form.");
        edited = with(edited, 2, "Lead agency", "Westshire Council");

        assertThat(commands(partnership.take(edited, WINTER)))
                .containsExactly("ReassignAction of row 2", "ReviseAction of row 2");
    }

    @Test
    void of_two_rows_that_name_one_action_the_second_is_asked_about_and_a_name_that_nothing_bears_is_passed_over() {
        Proposal proposal = partnership.decide(PLAN, WINTER, Map.of(1, "FM07/1/1", 2, "FM07/1/1", 3, "FM07/9/9"));

        assertThat(row(proposal, 2).effect()).isEqualTo(Effect.UNMATCHED);
        assertThat(reasons(proposal, 2)).contains(Reason.REFERENCE_REPEATED);
        assertThat(reasons(proposal, 3)).containsExactly(Reason.REFERENCE_UNKNOWN);
        assertThat(row(proposal, 3).reference()).isEqualTo("FM07/3/1");
        assertThat(proposal.steps()).isEmpty();
    }

    @Test
    void a_report_that_speaks_for_nobody_in_particular_is_the_leads() {
        Proposal proposal = changed(2, "Progress update", "Printed.");

        assertThat(proposal.steps()).singleElement().satisfies(step -> {
            assertThat(step.command()).isInstanceOf(RecordProgress.class);
            assertThat(step.onBehalfOf()).isEqualTo(TRUST);
        });
    }
}
