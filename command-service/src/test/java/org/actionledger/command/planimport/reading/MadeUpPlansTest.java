package org.actionledger.command.planimport.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.events.action.Rag.AMBER;
import static org.actionledger.events.action.Rag.GREEN;
import static org.actionledger.events.action.Rag.RED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.recommendation.Scope;
import org.junit.jupiter.api.Test;

/** Plans as different partnerships might lay them out, each read as a whole. All made up. */
class MadeUpPlansTest {

    private static Plan read(String csv) {
        return PlanReading.read(PlanFile.read(csv.getBytes(UTF_8)), LocalDate.of(2025, 9, 30), _ -> null);
    }

    private static List<String> leads(PlanAction action) {
        return action.leads().stream().map(PlanAgency::name).toList();
    }

    @Test
    void the_statutory_template_with_its_guidance_row() {
        Plan plan = read("""
            Recommendation,"Scope of recommendation
            i.e. local or regional",Action(s) to taken,Lead Agency,Key milestones achieved in enacting recommendation,Target Date,Date of completion and outcome
            (State the recommendation),(Local or national?),(How exactly is the relevant agency going to make this happen?),(Which agency is responsible?),(Have there been key steps?),(When should this be completed?),(When is it actually completed?)
            "1. Every desk keeps one list of callers.",Local,"Agree the form of the list.
            Hand it out.",Fenmarsh Borough Council,"Form agreed
            Form printed",31.03.25,"Completed 14.02.25
            All desks use the list."
            ,,Check the lists twice a year.,Wold Valley Police,,Ongoing,Ongoing
            "2. The Home Office should lend the books.",National,Write to the Home Office.,Fenmarsh Borough Council,,By end of June 2025,"Complete - June 2025. A letter was sent."
            """);
        assertThat(plan.asides()).hasSize(1);
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number, PlanRecommendation::scope)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", Scope.LOCAL),
                        org.assertj.core.groups.Tuple.tuple("2", Scope.NATIONAL));
        List<PlanAction> actions = plan.actions().toList();
        assertThat(actions.getFirst().milestones()).containsExactly("Form agreed", "Form printed");
        assertThat(actions.getFirst().conclusion().stated()).isEqualTo(Stated.COMPLETE);
        assertThat(actions.getFirst().conclusion().day()).isEqualTo("2025-02-14");
        assertThat(actions.getFirst().conclusion().outcome()).isEqualTo("All desks use the list.");
        assertThat(leads(actions.get(1))).containsExactly("Wold Valley Police");
        assertThat(actions.get(1).targets()).extracting(TargetDate::kind).containsExactly(TargetKind.ONGOING);
        assertThat(actions.get(2).conclusion().day()).isEqualTo("2025-06-30");
        assertThat(actions.get(2).conclusion().outcome()).isEqualTo("A letter was sent.");
    }

    @Test
    void a_table_with_a_column_of_colours_for_each_month() {
        Plan plan = read("""
            Ref,Learning point,What will we do?,Owner,Lead officer,Original deadline,Revised deadline,Apr 2025,June 2025,RAG Sept 2025
            7,Callers are not asked twice.,Print cards,Wold Trust Hospital,Head of Safeguarding,May 2025,July 2025,Red,"Amber - waiting for paper",Green
            8,Doors stand open.,Mend the locks,"Fenmarsh Council
            Wold Valley Police",Pat Example,30/06/2025,,,"Locks are ordered.",Amber
            """);
        assertThat(plan.columns().meanings())
                .containsExactly(
                        Meaning.NUMBER,
                        Meaning.RECOMMENDATION,
                        Meaning.ACTION,
                        Meaning.LEAD,
                        Meaning.RESPONSIBLE,
                        Meaning.TARGET,
                        Meaning.TARGET,
                        Meaning.PROGRESS,
                        Meaning.PROGRESS,
                        Meaning.RATING);
        PlanAction cards = plan.actions().findFirst().orElseThrow();
        PlanAction locks = plan.actions().skip(1).findFirst().orElseThrow();
        assertThat(cards.responsible()).isEqualTo("Head of Safeguarding");
        assertThat(cards.updates()).extracting(Update::rating).containsExactly(RED, AMBER, GREEN);
        assertThat(cards.updates())
                .extracting(Update::day)
                .containsExactly(LocalDate.of(2025, 4, 30), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 9, 30));
        assertThat(cards.updates().get(1).ratingReason()).isEqualTo("waiting for paper");
        assertThat(cards.targets())
                .containsExactly(
                        new TargetDate(
                                "May 2025", LocalDate.of(2025, 5, 31), Precision.MONTH, TargetKind.UNKNOWN, null, null),
                        new TargetDate(
                                "July 2025", LocalDate.of(2025, 7, 31), Precision.MONTH, TargetKind.DUE, null, null));
        assertThat(cards.flags()).extracting(Flag::reason).contains(Flag.Reason.TARGET_REVISED);
        assertThat(leads(locks)).containsExactly("Fenmarsh Council", "Wold Valley Police");
        assertThat(locks.responsible()).isNull();
        assertThat(locks.flags()).extracting(Flag::reason).contains(Flag.Reason.PERSON_NOT_TAKEN);
        assertThat(locks.updates())
                .containsExactly(
                        Update.of("Locks are ordered.", LocalDate.of(2025, 6, 30)),
                        new Update("Amber", LocalDate.of(2025, 9, 30), AMBER, null, null));
    }

    @Test
    void a_plan_in_sections_of_agencies_with_smart_columns_and_no_numbers() {
        Plan plan = read("""
            Objective,Specific,Measurable,Achievable,Relevant,Time-bound,Progress so far,Status
            Wold Trust Hospital,,,,,,,
            Every ward knows whom to ring,Hang up the numbers,All wards have them by a walk round,Yes,Yes,Q1 2025/26,"16/05/25 Numbers printed.
            02/06/25 Numbers hung up.",Complete 02/06/25
            ,Ring each number once,All are answered,Yes,Yes,Monthly,,In progress
            Fenmarsh Borough Council (FBC),,,,,,,
            Every desk has a chair,Count the chairs,A chair for each,Yes,Yes,Autumn 2025,"RED: none counted yet",Not started
            """);
        assertThat(plan.asides()).hasSize(2);
        assertThat(plan.recommendations())
                .extracting(PlanRecommendation::number, PlanRecommendation::numberInDocument)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", false),
                        org.assertj.core.groups.Tuple.tuple("2", false));
        List<PlanAction> actions = plan.actions().toList();
        assertThat(actions.stream().map(MadeUpPlansTest::leads))
                .containsExactly(
                        List.of("Wold Trust Hospital"),
                        List.of("Wold Trust Hospital"),
                        List.of("Fenmarsh Borough Council"));
        assertThat(actions.getFirst().updates())
                .extracting(Update::day)
                .containsExactly(LocalDate.of(2025, 5, 16), LocalDate.of(2025, 6, 2));
        assertThat(actions.getFirst().targets())
                .extracting(TargetDate::dueBy)
                .containsExactly(LocalDate.of(2025, 6, 30));
        assertThat(actions.getFirst().intendedOutcome()).isEqualTo("All wards have them by a walk round");
        assertThat(actions.get(1).targets()).extracting(TargetDate::kind).containsExactly(TargetKind.RECURRING);
        assertThat(actions.get(1).conclusion().stated()).isEqualTo(Stated.ONGOING);
        assertThat(actions.get(2).updates()).extracting(Update::rating).containsExactly(RED);
        assertThat(actions.get(2).conclusion().stated()).isEqualTo(Stated.NOTHING);
    }
}
