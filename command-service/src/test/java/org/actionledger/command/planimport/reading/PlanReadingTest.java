package org.actionledger.command.planimport.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.command.planimport.reading.Flag.Reason.ABBREVIATION_TAKEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.AGENCY_NEW;
import static org.actionledger.command.planimport.reading.Flag.Reason.AGENCY_RESEMBLES;
import static org.actionledger.command.planimport.reading.Flag.Reason.COLUMNS_SHIFTED;
import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_DOUBTFUL;
import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_FROM_HEADING;
import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_REMARK;
import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.NAME_SPELLED_OUT;
import static org.actionledger.command.planimport.reading.Flag.Reason.NUMBER_MISSING;
import static org.actionledger.command.planimport.reading.Flag.Reason.PERSON_NOT_TAKEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.RECOMMENDATION_WORDLESS;
import static org.actionledger.command.planimport.reading.Flag.Reason.ROW_CONTINUES;
import static org.actionledger.command.planimport.reading.Flag.Reason.SAME_FORCE;
import static org.actionledger.command.planimport.reading.Flag.Reason.SCOPE_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.STATUS_FROM_PROGRESS;
import static org.actionledger.command.planimport.reading.Flag.Reason.TEXT_DIFFERS;
import static org.actionledger.command.planimport.reading.ReadPlans.leads;
import static org.actionledger.command.planimport.reading.ReadPlans.reasons;
import static org.actionledger.command.planimport.reading.ReadPlans.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.Scope;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlanReadingTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    private static final Registry EMPTY = _ -> null;

    private static Plan read(String csv) {
        return read(csv, EMPTY);
    }

    private static Plan read(String csv, Registry registry) {
        return PlanReading.read(PlanFile.read(csv.getBytes(UTF_8)), AS_OF, registry);
    }

    @Test
    void rows_with_one_number_answer_one_recommendation() {
        Plan plan = read("""
            Rec,Recommendation,Action
            1,"Train  all
            staff",Make slides
            1,Train all staff,Hold sessions
            2,Audit it,Audit
            """);
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("1", "2");
        assertThat(plan.recommendations().getFirst().actions())
                .extracting(PlanAction::description)
                .containsExactly("Make slides", "Hold sessions");
        assertThat(plan.recommendations()).allMatch(PlanRecommendation::numberInDocument);
        assertThat(plan.actions().flatMap(action -> action.flags().stream())).isEmpty();
    }

    @Test
    void a_recommendation_without_a_text_is_kept_under_its_number_and_flagged() {
        Plan plan = read("Rec,Recommendation,Action\n1,Train,a\n2,,b\n");
        assertThat(plan.recommendations()).extracting(PlanRecommendation::text).containsExactly("Train", "");
        assertThat(plan.recommendations().getLast().actions().getFirst().flags())
                .extracting(Flag::reason)
                .containsExactly(RECOMMENDATION_WORDLESS);
    }

    @Test
    void letters_within_a_line_do_not_make_a_recommendation_of_its_first_part() {
        Plan plan = read("Rec,Recommendation,Action\n1,a) Review it. b) Train managers,x\n2,Audit,y\n");
        assertThat(plan.recommendations().getFirst().number()).isEqualTo("1");
        assertThat(plan.recommendations().getFirst().text()).isEqualTo("a) Review it. b) Train managers");
    }

    @Test
    void a_status_may_stand_beside_the_colour() {
        Plan plan = read("Recommendation,Action,Lead,Status\nTrain,a,Fenmarsh Council,Green - complete May 2024\n");
        PlanAction action = plan.actions().findFirst().orElseThrow();
        assertThat(action.conclusion().stated()).isEqualTo(Stated.COMPLETE);
        assertThat(action.conclusion().day()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(action.updates()).extracting(Update::rating).containsExactly(Rag.GREEN);
    }

    @Test
    void who_leads_stands_where_the_heading_says_so_and_not_in_any_column_of_agencies() {
        Plan plan = read("""
            Single agency / multi agency,Recommendation,Agency,Action,Lead agency
            Police,Train,Wold Hospital,a,Fenmarsh Council
            """);
        assertThat(leads(row(plan, 1))).containsExactly("Fenmarsh Council");
    }

    @Test
    void completion_dates_of_which_some_are_still_to_come_are_targets_where_there_are_no_others() {
        Plan plan = read(
                "Recommendation,Action,Completion date\nTrain,a,31/03/2025\nAudit,b,31/03/2026\nTell,c,Complete\n");
        assertThat(row(plan, 1).targets()).extracting(TargetDate::dueBy).containsExactly(LocalDate.of(2025, 3, 31));
        assertThat(row(plan, 1).conclusion().stated()).isEqualTo(Stated.NOTHING);
        Plan past = read("Recommendation,Action,Completion date\nTrain,a,31/03/2025\n");
        assertThat(row(past, 1).conclusion().stated()).isEqualTo(Stated.COMPLETE);
        assertThat(reasons(row(past, 1))).containsExactly(COMPLETION_DOUBTFUL);
    }

    @Test
    void rounds_are_told_from_the_earliest_whichever_way_the_plan_puts_them() {
        Plan plan = read("""
            Recommendation,Action,Lead,July 2025,April 2025
            Train,a,Fenmarsh Council,In use,Agreed
            """);
        assertThat(plan.actions().findFirst().orElseThrow().updates())
                .extracting(Update::text)
                .containsExactly("Agreed", "In use");
    }

    @Test
    void without_numbers_rows_with_one_text_answer_one_recommendation_numbered_by_appearance() {
        Plan plan = read("Recommendation,Action\nTrain staff,a\nAudit it,b\ntrain  staff,c\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("1", "2");
        assertThat(plan.recommendations()).noneMatch(PlanRecommendation::numberInDocument);
        assertThat(plan.recommendations().getFirst().actions()).hasSize(2);
    }

    @Test
    void a_number_may_stand_inside_the_recommendations_cell() {
        Plan plan = read("Recommendation,Action\n7: Train staff,a\nRecommendation 9 - Audit it,b\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("7", "9");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::text)
                .containsExactly("Train staff", "Audit it");
    }

    @Test
    void a_number_whose_rows_hold_one_letter_each_is_as_many_recommendations() {
        Plan plan = read("Rec,Recommendation,Action\n5,a) Train staff,x\n5,b) Audit it,y\n5,b) Audit it,z\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("5a", "5b");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::text)
                .containsExactly("Train staff", "Audit it");
        assertThat(plan.recommendations().getLast().actions()).hasSize(2);
    }

    @Test
    void letters_in_one_cell_are_its_parts() {
        Plan plan = read(
                "Rec,Recommendation,Action\n4,\"Agencies should:\na) train\nall staff\nb) audit\nwithin a year.\",x\n");
        assertThat(plan.recommendations().getFirst().parts())
                .containsExactly(new Part("a", "train\nall staff"), new Part("b", "audit"));
        assertThat(plan.recommendations().getFirst().text())
                .startsWith("Agencies should:")
                .endsWith("within a year.");
    }

    @Test
    void another_wording_under_the_same_number_is_flagged() {
        Plan plan = read("Rec,Recommendation,Action\n4,Train staff,x\n4,Train all staff,y\n");
        assertThat(plan.recommendations())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("Train staff"));
        assertThat(reasons(row(plan, 2))).containsExactly(TEXT_DIFFERS);
    }

    @Test
    void a_row_that_names_no_recommendation_goes_on_with_the_one_above() {
        Plan plan = read("Rec,Recommendation,Action\n4,Train staff,x\n,,y\n");
        assertThat(plan.recommendations()).hasSize(1);
        assertThat(reasons(row(plan, 2))).containsExactly(ROW_CONTINUES);
    }

    @Test
    void a_missing_number_is_given_after_all_that_are_printed() {
        Plan plan = read("Rec,Recommendation,Action\n1,Train staff,x\n,Audit it,y\n2,Report it,z\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("1", "3", "2");
        assertThat(reasons(row(plan, 2))).containsExactly(NUMBER_MISSING);
    }

    @Test
    void what_belongs_to_no_recommendation_is_kept_under_one_without_words_and_flagged() {
        Plan plan = read("Rec,Recommendation,Action\n,,y\n3,Train,z\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number, PlanRecommendation::text)
                .containsExactly(tuple("4", ""), tuple("3", "Train"));
        assertThat(reasons(row(plan, 1))).containsExactly(RECOMMENDATION_WORDLESS);
    }

    @Test
    void a_table_without_the_needed_columns_is_refused_and_says_which() {
        assertThatThrownBy(() -> read("Topic,Notes\na,b\n"))
                .isInstanceOfSatisfying(
                        UnreadablePlan.class,
                        unreadable -> assertThat(unreadable.problems()).hasSize(2));
    }

    @Test
    void a_column_that_is_not_understood_is_kept_with_no_meaning() {
        Plan plan = read("Recommendation,Action,Comments\nTrain,a,odd\n");
        assertThat(plan.columns().meanings()).containsExactly(Meaning.RECOMMENDATION, Meaning.ACTION, null);
        assertThat(row(plan, 1).row().cells()).containsExactly("Train", "a", "odd");
    }

    @Test
    void of_two_columns_for_the_recommendation_the_one_with_the_numbers_is_its_number() {
        Plan plan = read(
                "Recommendation,Recommendation text,Action\n\"Recommendation 3\nFenmarsh Police\",1. Train staff,x\n");
        PlanRecommendation only = plan.recommendations().getFirst();
        assertThat(only.number()).isEqualTo("3");
        assertThat(only.text()).isEqualTo("Train staff");
        assertThat(only.addressees()).extracting(PlanAgency::name).containsExactly("Fenmarsh Police");
    }

    @Test
    void a_progress_column_of_nothing_but_colours_holds_the_ratings() {
        Plan plan = read(
                "Recommendation,Action,Progress,Agency response\nTrain,a,\"Amber\nGreen\",\"Update: x\nUpdate: y\"\n");
        assertThat(plan.columns().meanings()).contains(Meaning.RATING, Meaning.PROGRESS);
        assertThat(row(plan, 1).updates()).extracting(Update::text).containsExactly("x", "y");
    }

    @Test
    void a_scope_is_read_and_anything_else_in_its_place_flagged() {
        Plan plan = read("Recommendation,Scope,Action\nTrain,Local,a\nAudit,Local and national,b\nReport,,c\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::scope)
                .containsExactly(Scope.LOCAL, null, null);
        assertThat(reasons(row(plan, 2))).containsExactly(SCOPE_UNREAD);
        assertThat(reasons(row(plan, 3))).isEmpty();
    }

    @Test
    void a_row_one_column_to_the_left_is_read_that_way_and_flagged() {
        Plan plan = read("""
            Recommendation,Scope,Action,Lead agency,Milestones,Target date
            Train,Local,Hold sessions,Fenmarsh Council,Book rooms,May 2024
            Audit,Sample ten files,Fenmarsh Council,Choose the files,Report to the board,June 2024
            """);
        PlanAction shifted = row(plan, 2);
        assertThat(reasons(shifted)).containsExactly(COLUMNS_SHIFTED);
        assertThat(shifted.description()).isEqualTo("Sample ten files");
        assertThat(shifted.scope()).isNull();
        assertThat(leads(shifted)).containsExactly("Fenmarsh Council");
        assertThat(shifted.milestones()).containsExactly("Choose the files", "Report to the board");
        assertThat(shifted.targets()).hasSize(1);
    }

    @Test
    void a_row_that_may_be_shifted_in_two_ways_is_flagged_and_not_read() {
        Plan plan = read("""
            Recommendation,Scope,Action,Lead agency,Milestones,Target date
            Train,Local,Hold sessions,Fenmarsh Council,Book rooms,May 2024
            Audit,Sample ten files,Fenmarsh Council,Wold Hospital,Report to the board,June 2024
            """);
        assertThat(reasons(row(plan, 2))).containsExactly(COLUMNS_SHIFTED);
        assertThat(row(plan, 2).description()).isEmpty();
        assertThat(leads(row(plan, 2))).isEmpty();
        assertThat(row(plan, 2).milestones()).isEmpty();
    }

    @Test
    void a_number_before_a_paragraph_that_no_second_follows_counts_nothing() {
        Plan plan = read("Recommendation,Action\n\"Doors stand open.\n1. Mend the locks.\",x\n"
                + "\"Two things:\n1. Oil\n2. Paint\",y\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::text)
                .containsExactly("Doors stand open.\nMend the locks.", "Two things:\n1. Oil\n2. Paint");
    }

    @Test
    void digits_in_an_agencys_name_are_no_telephone_number_but_one_beside_it_is() {
        Plan plan = read(
                "Recommendation,Action,Lead agency\nTrain,a,Fenmarsh Team 12345\nAudit,b,Wold Council 01234 567890\n");
        assertThat(leads(row(plan, 1))).containsExactly("Fenmarsh Team 12345");
        assertThat(leads(row(plan, 2))).isEmpty();
    }

    @Test
    void a_name_shortened_by_initials_is_the_one_the_row_spells_out_and_flagged() {
        Plan plan = read("Recommendation,Action,Lead agency\n"
                + "The Fen and Marsh Trust should train all,a,FandM Trust (on behalf of others)\n"
                + "The Wold Trust should audit,b,FandM Trust\n"
                + "The Wold Trust should report,c,XandY Trust\n");
        assertThat(leads(row(plan, 1))).containsExactly("Fen and Marsh Trust");
        assertThat(leads(row(plan, 2))).containsExactly("Fen and Marsh Trust");
        assertThat(leads(row(plan, 3))).containsExactly("XandY Trust");
        assertThat(plan.agencies().getFirst().aliases()).containsExactly("FandM Trust");
        assertThat(reasons(row(plan, 1))).contains(NAME_SPELLED_OUT);
    }

    @Test
    void whole_names_of_institutions_in_one_line_are_told_apart() {
        Plan plan = read("""
            Recommendation,Action,Lead agency
            Train,a,Wold District Council and Fenmarsh NHS Trust
            Audit,b,Fen and Marsh Constabulary
            Report,c,"Wold Hospital Trust, Fen and Marsh Constabulary & Wold Valley Police"
            Write,d,Wold Valley Police / Wold Safeguarding Board
            Count,e,Adult Services and Housing Department
            Weigh,f,ASC / Wold Valley Police
            """);
        assertThat(leads(row(plan, 1))).containsExactly("Wold District Council", "Fenmarsh NHS Trust");
        assertThat(leads(row(plan, 2))).containsExactly("Fen and Marsh Constabulary");
        assertThat(leads(row(plan, 4))).containsExactly("Wold Valley Police", "Wold Safeguarding Board");
        assertThat(leads(row(plan, 5))).containsExactly("Adult Services and Housing Department");
        assertThat(reasons(row(plan, 6))).contains(PERSON_NOT_TAKEN);
    }

    @Test
    void without_a_column_for_the_status_the_last_report_may_begin_with_it_and_is_flagged() {
        Plan plan = read("""
            Recommendation,Action,Lead agency,Progress
            Train,a,Fenmarsh Council,"Update: Begun.
            Update: Complete March 2024. All are trained."
            Audit,b,Fenmarsh Council,Superseded by recommendation 1
            Report,c,Fenmarsh Council,Completed the first draft in May
            """);
        assertThat(row(plan, 1).conclusion().stated()).isEqualTo(Stated.COMPLETE);
        assertThat(row(plan, 1).conclusion().day()).isEqualTo("2024-03-31");
        assertThat(row(plan, 1).updates()).hasSize(2);
        assertThat(reasons(row(plan, 1))).contains(STATUS_FROM_PROGRESS);
        assertThat(row(plan, 2).conclusion().supersededBy()).isEqualTo("recommendation 1");
        assertThat(row(plan, 3).conclusion().stated()).isEqualTo(Stated.NOTHING);
        assertThat(reasons(row(plan, 3))).isEmpty();
    }

    @Test
    void bullets_are_no_part_of_a_milestone() {
        Plan plan = read("Recommendation,Action,Milestones\nTrain,a,\"• Draft it\n- Agree it\nothers later\"\n");
        assertThat(row(plan, 1).milestones()).containsExactly("Draft it", "Agree it", "others later");
    }

    @Test
    void an_end_date_is_a_target_where_there_is_no_other_and_a_start_date_never() {
        Plan plan = read("Recommendation,Action,Start date,End date\nTrain,a,May 2024,31/03/25\n");
        assertThat(plan.columns().meanings())
                .containsExactly(Meaning.RECOMMENDATION, Meaning.ACTION, null, Meaning.TARGET);
        assertThat(row(plan, 1).conclusion().stated()).isEqualTo(Stated.NOTHING);
        Plan other = read("Recommendation,Action,Target date,End date\nTrain,a,May 2024,31/03/25\n");
        assertThat(row(other, 1).conclusion().day()).isEqualTo("2025-03-31");
    }

    @Test
    void a_status_and_its_day_may_stand_in_two_columns_in_any_order() {
        Plan plan = read("Recommendation,Action,Date completed,Completed?\nTrain,a,12 May 2024,Y\nAudit,b,,N\n");
        assertThat(row(plan, 1).conclusion().stated()).isEqualTo(Stated.COMPLETE);
        assertThat(row(plan, 1).conclusion().day()).isEqualTo("2024-05-12");
        assertThat(reasons(row(plan, 1))).isEmpty();
        assertThat(row(plan, 2).conclusion().stated()).isEqualTo(Stated.NOTHING);
    }

    @Test
    void a_colour_in_the_status_is_a_rating_where_there_is_no_column_of_ratings() {
        Plan plan = read("Recommendation,Action,Lead,Status\n"
                + "Train,a,Fenmarsh Council,Amber\n"
                + "Audit,b,Fenmarsh Council,Complete\n");
        assertThat(row(plan, 1).updates()).extracting(Update::text).containsExactly("Amber");
        assertThat(reasons(row(plan, 1))).doesNotContain(Flag.Reason.COMPLETION_UNREAD);
        assertThat(row(plan, 2).conclusion().stated()).isEqualTo(Stated.COMPLETE);
    }

    @Test
    void a_dash_or_nil_is_a_blank_cell() {
        Plan plan = read("Recommendation,Action,Lead,Target date,RAG,Progress,Status\nTrain,a,-,–,n/a,Nil,None\n");
        assertThat(reasons(row(plan, 1))).isEmpty();
        assertThat(row(plan, 1).updates()).isEmpty();
        assertThat(row(plan, 1).targets()).isEmpty();
    }

    @Test
    void what_brackets_or_partners_add_to_a_lead_is_a_remark_and_no_agency() {
        Plan plan = read("""
            Recommendation,Action,Lead
            Train,a,"Fenmarsh Council
            (formerly Fen District Council)"
            Audit,b,Fenmarsh Council and partners
            """);
        assertThat(plan.agencies()).extracting(PlanAgency::name).containsExactly("Fenmarsh Council");
        assertThat(reasons(row(plan, 1))).contains(LEAD_REMARK);
        assertThat(reasons(row(plan, 2))).contains(LEAD_REMARK);
    }

    @Test
    void numbers_before_capital_letters_are_numbers_where_most_texts_have_them() {
        Plan plan = read("Recommendation,Action\n1.1 Train all,a\n1.2 Audit it,b\n");
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("1.1", "1.2");
        Plan other = read("Recommendation,Action\n2 officers should go,a\n3 officers should stay,b\n");
        assertThat(other.recommendations()).noneMatch(PlanRecommendation::numberInDocument);
    }

    @Test
    void a_target_is_a_milestones_by_number_or_by_position_or_not_at_all() {
        Plan plan = read("""
            Recommendation,Action,Milestones,Target date
            Train,a,"Draft it
            Agree it","May 2024
            June 2024"
            Audit,b,"2. Agree it
            1. Draft it","1) May 2024
            2) June 2024"
            Report,c,"Draft it
            Agree it",June 2024
            """);
        assertThat(days(row(plan, 1))).containsExactly("2024-05-31", "2024-06-30");
        assertThat(days(row(plan, 2))).containsExactly("2024-06-30", "2024-05-31");
        assertThat(days(row(plan, 3))).containsExactly("none", "none");
    }

    private static List<String> days(PlanAction action) {
        return IntStream.range(0, action.milestones().size())
                .mapToObj(action::targetOf)
                .map(target -> target == null ? "none" : String.valueOf(target.dueBy()))
                .toList();
    }

    @Test
    void a_scope_in_brackets_before_the_text_is_the_recommendations() {
        Plan plan = read("Recommendation,Action\n\"Recommendation 1 (National)\nThe department should lend books\",a\n"
                + "Recommendation 2: Local people should be asked,b\n");
        assertThat(plan.recommendations()).extracting(PlanRecommendation::scope).containsExactly(Scope.NATIONAL, null);
        assertThat(plan.recommendations().getFirst().text()).isEqualTo("The department should lend books");
    }

    @Test
    void a_plan_whose_recommendations_are_its_actions_needs_no_column_of_actions() {
        Plan plan = read("Recommendation / Action,Lead,Status\nTrain all,Fenmarsh Council,Complete\n");
        assertThat(plan.columns().meanings()).containsExactly(Meaning.RECOMMENDATION, Meaning.LEAD, Meaning.COMPLETION);
        assertThat(row(plan, 1).description()).isEmpty();
        assertThat(leads(row(plan, 1))).containsExactly("Fenmarsh Council");
    }

    @Test
    void agencies_in_general_are_no_agency() {
        Plan plan = read("Recommendation,Action,Lead\nTrain,a,Multi-agency\nAudit,b,All partner agencies\n");
        assertThat(plan.agencies()).isEmpty();
        assertThat(reasons(row(plan, 1))).containsExactly(LEAD_UNREAD);
        assertThat(reasons(row(plan, 2))).containsExactly(LEAD_UNREAD);
    }

    @Test
    void a_post_is_taken_over_and_a_name_never_is() {
        Plan plan = read("""
            Recommendation,Action,Lead agency,Responsible officer
            Train,a,Fenmarsh Council,Head of Adult Safeguarding
            Audit,b,Fenmarsh Council,"Jo Bloggs, Head of Audit"
            """);
        assertThat(row(plan, 1).responsible()).isEqualTo("Head of Adult Safeguarding");
        assertThat(row(plan, 2).responsible()).isNull();
        assertThat(reasons(row(plan, 2))).containsExactly(PERSON_NOT_TAKEN);
    }

    @Test
    void a_registered_agency_is_found_under_any_of_its_spellings() {
        AgencyId police = new AgencyId(UUID.randomUUID());
        Registry registry = name -> Wording.fold(name).equals("fenmarsh constabulary") ? police : null;
        Plan plan = read(
                "Recommendation,Action,Lead agency\nTrain,a,Fenmarsh Police\nAudit,b,FENMARSH CONSTABULARY\n",
                registry);
        assertThat(plan.agencies())
                .singleElement()
                .satisfies(agency -> assertThat(agency.registered()).isEqualTo(police));
        assertThat(reasons(row(plan, 1))).isEmpty();
    }

    @Test
    void a_new_agency_is_entered_once_with_its_abbreviation_and_flagged_where_it_first_stands() {
        Plan plan = read("""
            Recommendation,Action,Lead agency
            Train,a,Fenmarsh Adults Board (FAB)
            Audit,b,FAB
            Report,c,Fenmarsh Adults Board
            """);
        assertThat(plan.agencies()).containsExactly(new PlanAgency("Fenmarsh Adults Board", List.of("FAB"), null, 1));
        assertThat(reasons(row(plan, 1))).containsExactly(AGENCY_NEW);
        assertThat(reasons(row(plan, 2))).isEmpty();
    }

    @Test
    void an_abbreviation_that_another_agency_bears_is_no_alias() {
        Registry registry = name -> name.equals("FAB") ? new AgencyId(UUID.randomUUID()) : null;
        Plan plan = read("Recommendation,Action,Lead agency\nTrain,a,Fenmarsh Adults Board (FAB)\n", registry);
        assertThat(plan.agencies()).extracting(PlanAgency::aliases).containsExactly(List.of());
        assertThat(reasons(row(plan, 1))).containsExactlyInAnyOrder(AGENCY_NEW, ABBREVIATION_TAKEN);
    }

    @Test
    void two_agencies_of_one_plan_do_not_claim_the_same_abbreviation() {
        Plan plan = read("Recommendation,Action,Lead agency\n"
                + "Train,a,Fen Aid Board (FAB)\n"
                + "Audit,b,Fenmarsh Adults Board (FAB)\n");
        assertThat(plan.agencies()).extracting(PlanAgency::aliases).containsExactly(List.of("FAB"), List.of());
        assertThat(reasons(row(plan, 2))).contains(ABBREVIATION_TAKEN);
    }

    @Test
    void agencies_one_below_the_other_lead_jointly() {
        Plan plan =
                read("Recommendation,Action,Lead agency\nTrain,a,\"Fenmarsh Adults Board (FAB)\nFenmarsh Hospital\"\n");
        assertThat(leads(row(plan, 1))).containsExactly("Fenmarsh Adults Board", "Fenmarsh Hospital");
    }

    @Test
    void agencies_joined_by_and_are_told_apart_only_where_both_are_known() {
        Plan plan = read("""
            Recommendation,Action,Lead agency
            Guidance of the Home Office (HO) is awaited,a,HO and FAB
            Train,b,Fenmarsh Adults Board (FAB)
            Audit,c,Fen and Marsh Constabulary
            """);
        assertThat(leads(row(plan, 1))).containsExactly("Home Office", "Fenmarsh Adults Board");
        assertThat(leads(row(plan, 3))).containsExactly("Fen and Marsh Constabulary");
    }

    @Test
    void an_abbreviation_explained_by_a_part_of_a_name_means_the_one_agency_whose_name_ends_so() {
        Plan plan = read("""
            Recommendation,Action,Lead agency
            Train with the Community Safety Partnership (CSP),a,CSP
            Audit,b,Fenmarsh Community Safety Partnership
            """);
        assertThat(leads(row(plan, 1))).containsExactly("Fenmarsh Community Safety Partnership");
        assertThat(plan.agencies()).hasSize(1);
    }

    @Test
    void of_a_cell_that_names_a_person_only_a_known_agency_is_taken() {
        Plan plan = read("""
            Recommendation,Recommendation text,Action,Lead agency
            "Recommendation 1
            Fenmarsh Police",Train,a,"DCI Jo Bloggs, Crime and Safeguarding Fenmarsh Constabu-lary"
            """.replace("Constabu-lary", "Consta-bulary"));
        PlanAction action = row(plan, 1);
        assertThat(leads(action)).containsExactly("Fenmarsh Police");
        assertThat(reasons(action)).contains(PERSON_NOT_TAKEN);
    }

    @Test
    void of_a_cell_that_names_only_a_person_the_addressee_is_taken_and_flagged() {
        Plan plan = read("""
            Recommendation,Recommendation text,Action,Lead agency
            "Recommendation 1
            Fenmarsh Police",Train,a,"Jo Bloggs, Named Nurse"
            """);
        assertThat(leads(row(plan, 1))).containsExactly("Fenmarsh Police");
        assertThat(reasons(row(plan, 1))).contains(LEAD_FROM_HEADING);
    }

    @Test
    void a_persons_name_never_becomes_an_agency() {
        Plan plan =
                read("Recommendation,Action,Lead agency\nTrain,a,Jo Bloggs\nAudit,b,\"Jo Bloggs, Fenmarsh Council\"\n");
        assertThat(plan.agencies()).isEmpty();
        assertThat(reasons(row(plan, 1))).containsExactly(LEAD_UNREAD);
        assertThat(reasons(row(plan, 2))).containsExactly(LEAD_UNREAD);
    }

    @Test
    void one_force_under_two_names_is_one_agency_and_said_so() {
        Plan plan = read("Recommendation,Action,Lead agency\nTrain,a,Fenmarsh Police\nAudit,b,Fenmarsh Constabulary\n");
        assertThat(plan.agencies())
                .containsExactly(new PlanAgency("Fenmarsh Constabulary", List.of("Fenmarsh Police"), null, 1));
        assertThat(reasons(row(plan, 1))).containsExactly(AGENCY_NEW, SAME_FORCE);
    }

    @Test
    void two_almost_equal_names_are_kept_apart_and_flagged() {
        Plan plan = read(
                "Recommendation,Action,Lead agency\nTrain,a,St Osyth University Hospital\nAudit,b,St Osyth Hospital\n");
        assertThat(plan.agencies()).hasSize(2);
        assertThat(reasons(row(plan, 2))).contains(AGENCY_RESEMBLES);
    }

    @Test
    void an_update_without_a_day_is_true_of_the_day_of_completion_or_of_the_plan() {
        Plan plan = read("""
            Recommendation,Action,Progress,Status
            Train,a,Held,Complete 01/04/24
            Audit,b,"Update: Begun
            Update May 2024: Halfway
            Update May 2026: To be done",Ongoing
            """);
        PlanAction complete = row(plan, 1);
        PlanAction open = row(plan, 2);
        assertThat(complete.dayOf(complete.updates().getFirst(), AS_OF)).isEqualTo("2024-04-01");
        assertThat(open.updates().stream().map(update -> open.dayOf(update, AS_OF)))
                .containsExactly(AS_OF, LocalDate.of(2024, 5, 31), AS_OF);
    }

    @Test
    void a_plan_of_150_rows_is_read_within_a_second() {
        StringBuilder csv =
                new StringBuilder("Rec,Recommendation,Action,Lead agency,Target date,Progress update,Status\n");
        for (int row = 1; row <= 150; row++) {
            csv.append(row)
                    .append(",\"Review ")
                    .append("the pathway with partners and report. ".repeat(20))
                    .append("\",\"")
                    .append("Hold a session for all teams in the county. ".repeat(20))
                    .append("\",Fenmarsh Council Team ")
                    .append(row % 20)
                    .append(",\"June 2024\n1/7/24\",\"")
                    .append("Update: Sessions were held in all districts. \n".repeat(10))
                    .append("\",Complete 01/04/25\n");
        }
        String plan = csv.toString();
        Assertions.assertTimeout(
                Duration.ofSeconds(1), () -> assertThat(read(plan).actions()).hasSize(150));
    }
}
