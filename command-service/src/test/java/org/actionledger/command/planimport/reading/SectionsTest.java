package org.actionledger.command.planimport.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.command.planimport.reading.Flag.Reason.AS_ABOVE;
import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_FROM_HEADING;
import static org.actionledger.command.planimport.reading.Flag.Reason.NUMBER_REPEATED;
import static org.actionledger.command.planimport.reading.Flag.Reason.ROW_LEFT_OUT;
import static org.actionledger.command.planimport.reading.ReadPlans.leads;
import static org.actionledger.command.planimport.reading.ReadPlans.reasons;
import static org.actionledger.command.planimport.reading.ReadPlans.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.events.recommendation.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

    private static Plan read(String csv) {
        return PlanReading.read(PlanFile.read(csv.getBytes(UTF_8)), LocalDate.of(2025, 9, 30), _ -> null);
    }

    private static List<Aside.Kind> asides(Plan plan) {
        return plan.asides().stream().map(Aside::kind).toList();
    }

    @Test
    void an_agency_alone_in_a_row_heads_the_rows_below_and_leads_where_they_name_no_lead() {
        Plan plan = read("""
            Recommendation,Action,Lead agency,Target date
            Fenmarsh Borough Council,,,
            Paint the door,Buy paint,,May 2025
            Mend the roof,Buy tiles,Wold Hospital,June 2025
            Wold Constabulary:,,,
            Oil the gate,Buy oil,,July 2025
            """);
        assertThat(asides(plan)).containsExactly(Aside.Kind.GROUP, Aside.Kind.GROUP);
        assertThat(leads(row(plan, 2))).containsExactly("Fenmarsh Borough Council");
        assertThat(reasons(row(plan, 2))).contains(ROW_LEFT_OUT, LEAD_FROM_HEADING);
        assertThat(leads(row(plan, 3))).containsExactly("Wold Hospital");
        assertThat(leads(row(plan, 5))).containsExactly("Wold Constabulary");
        assertThat(plan.actions()).hasSize(3);
    }

    @Test
    void a_heading_of_an_agencys_recommendations_gives_their_origin_and_what_as_above_means() {
        Plan plan = read("""
            Recommendation,Action,Lead agency,Target date
            Panel recommendations,,,
            Paint the door,Buy paint,Fenmarsh Borough Council,May 2025
            Agency recommendations: Wold Hospital,,,
            Mend the roof,Buy tiles,As above,June 2025
            """);
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::origin)
                .containsExactly(Origin.PANEL, Origin.AGENCY);
        assertThat(leads(row(plan, 4))).containsExactly("Wold Hospital");
        assertThat(reasons(row(plan, 4))).contains(AS_ABOVE);
    }

    @Test
    void a_recommendation_alone_in_a_row_is_that_of_the_rows_below_which_leave_it_blank() {
        Plan plan = read("""
            Recommendation,Action,Lead agency
            Recommendation 4: Paint all doors by spring,,
            ,Buy paint,Fenmarsh Council
            ,Buy brushes,Fenmarsh Council
            Recommendation 5: Mend the roof,,
            ,Buy tiles,Fenmarsh Council
            """);
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("4", "5");
        assertThat(plan.recommendations().getFirst().text()).isEqualTo("Paint all doors by spring");
        assertThat(plan.recommendations().getFirst().actions())
                .extracting(PlanAction::description)
                .containsExactly("Buy paint", "Buy brushes");
    }

    @Test
    void recommendations_between_the_rows_need_no_column() {
        Plan plan = read("""
            Ref,Action,Lead agency,When
            Recommendation 1 - Paint all doors,,,
            1.1,Buy paint,Fenmarsh Council,May 2025
            1.2,Buy brushes,Fenmarsh Council,June 2025
            """);
        assertThat(plan.recommendations())
                .singleElement()
                .satisfies(one -> assertThat(one.number()).isEqualTo("1"));
        assertThat(row(plan, 3).targets())
                .singleElement()
                .satisfies(target -> assertThat(target.dueBy()).isEqualTo("2025-06-30"));
    }

    @Test
    void a_recommendation_without_action_is_no_heading() {
        Plan plan = read("""
            Recommendation,Action,Lead agency
            Paint the door,Buy paint,Fenmarsh Council
            Mend the roof before winter comes,,
            Oil the gate,,
            """);
        assertThat(plan.asides()).isEmpty();
        assertThat(plan.recommendations()).hasSize(3);
    }

    @Test
    void a_theme_says_whose_recommendations_follow() {
        Plan plan = read("""
            Rec,Recommendation,Action
            Overview report recommendations,,
            1,Paint the door,Buy paint
            Single agency recommendations,,
            2,Mend the roof,Buy tiles
            """);
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::origin)
                .containsExactly(Origin.PANEL, Origin.AGENCY);
    }

    @Test
    void numbers_that_begin_anew_under_each_agency_are_kept_apart_and_flagged() {
        Plan plan = read("""
            No,Recommendation,Action
            Fenmarsh Council,,
            1,Paint the door,Buy paint
            2,Mend the roof,Buy tiles
            Wold Hospital,,
            1,Oil the gate,Buy oil
            1,Oil the gate,Oil it
            """);
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number)
                .containsExactly("1", "2", "3");
        assertThat(reasons(row(plan, 5))).contains(NUMBER_REPEATED);
        assertThat(plan.recommendations().getLast().actions()).hasSize(2);
    }

    @Test
    void headings_repeated_on_a_new_page_are_no_action() {
        Plan plan =
                read("Recommendation,Action\nPaint the door,Buy paint\nRECOMMENDATION,Action \nMend it,Buy tiles\n");
        assertThat(asides(plan)).containsExactly(Aside.Kind.HEADINGS);
        assertThat(reasons(row(plan, 3))).containsExactly(ROW_LEFT_OUT);
        assertThat(plan.asides().getFirst().row().cells()).containsExactly("RECOMMENDATION", "Action ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(What the panel asks),(How it will be done),(Who does it),(By when)",
                "As printed in the report,Describe what you will do,State who answers for it,Give a date",
                "Which is it?,What will be done?,Who will do it?,When?",
                "List each in turn,\"Specify the steps, e.g. training\",Insert the lead,dd/mm/yy",
            })
    void a_row_under_the_headings_that_explains_them_is_no_action(String guidance) {
        Plan plan = read("Recommendation,Action,Lead agency,Target date\n" + guidance
                + "\nPaint the door,Buy paint,Fenmarsh Council,May 2025\n");
        assertThat(asides(plan)).containsExactly(Aside.Kind.GUIDANCE);
        assertThat(plan.actions()).hasSize(1);
        assertThat(reasons(row(plan, 2))).contains(ROW_LEFT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List all doors,Describe them in the book,Fenmarsh Council,May 2025",
                "Include doors in the plan,Set a date,Fenmarsh Council,",
                "Review who holds keys,Ask the clerk,(Fenmarsh Council),",
            })
    void a_first_action_that_begins_like_guidance_is_an_action(String action) {
        Plan plan = read("Recommendation,Action,Lead agency,Target date\n" + action + "\n");
        assertThat(plan.actions()).hasSize(1);
    }

    @Test
    void a_table_of_nothing_but_headings_and_guidance_is_refused() {
        assertThatThrownBy(() -> read("Recommendation,Action\n(What is asked),(What is done)\n"))
                .isInstanceOf(UnreadablePlan.class);
    }

    @Test
    void as_above_means_the_cell_above_and_is_flagged() {
        Plan plan = read("""
            Rec,Recommendation,Action,Lead agency,Target date
            1,Paint the door,Buy paint,Fenmarsh Council,May 2025
            2,Mend the roof,Buy tiles,As above,ditto
            """);
        assertThat(leads(row(plan, 2))).containsExactly("Fenmarsh Council");
        assertThat(row(plan, 2).targets())
                .singleElement()
                .satisfies(target -> assertThat(target.dueBy()).isEqualTo("2025-05-31"));
        assertThat(reasons(row(plan, 2))).containsExactly(AS_ABOVE, AS_ABOVE);
    }

    @Test
    void a_blank_lead_is_the_one_above_only_in_a_row_that_names_no_recommendation_either() {
        Plan plan = read("""
            Rec,Recommendation,Action,Lead agency
            1,Paint the door,Buy paint,Fenmarsh Council
            ,,Buy brushes,
            2,Mend the roof,Buy tiles,
            """);
        assertThat(leads(row(plan, 2))).containsExactly("Fenmarsh Council");
        assertThat(reasons(row(plan, 2))).contains(AS_ABOVE);
        assertThat(leads(row(plan, 3))).isEmpty();
    }
}
