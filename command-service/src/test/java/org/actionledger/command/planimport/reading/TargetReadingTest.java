package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.recommendation.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetReadingTest {

    private final List<Flag.Reason> flags = new ArrayList<>();

    private TargetReading read(String cell) {
        return TargetReading.of(cell, (reason, sentence) -> flags.add(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        01/12/24                                | 2024-12-01 | DAY     | DUE            | -
        by 1/7/24                               | 2024-07-01 | DAY     | DUE            | -
        By June 2022                            | 2022-06-30 | MONTH   | DUE            | -
        By the end of September 2024            | 2024-09-30 | MONTH   | DUE            | -
        No later than 14th June 2022.           | 2022-06-14 | DAY     | DUE            | -
        Target date: Autumn 2025                | 2025-11-30 | SEASON  | DUE            | -
        To be completed by May 2025             | 2025-05-31 | MONTH   | DUE            | -
        mid June 2024                           | 2024-06-30 | MONTH   | DUE            | -
        By end of 2025                          | 2025-12-31 | YEAR    | DUE            | -
        end of financial year 2024/25           | 2025-03-31 | YEAR    | DUE            | TARGET_DOUBTFUL
        From April 2022 to September 2023       | 2023-09-30 | MONTH   | DUE            | -
        May 2024 – July 2024                    | 2024-07-31 | MONTH   | DUE            | -
        By June Sept 2023                       | 2023-09-30 | MONTH   | DUE            | TARGET_DOUBTFUL
        Q2 2025                                 | 2025-06-30 | QUARTER | DUE            | TARGET_DOUBTFUL
        Panel visit on 14th June 2022 to agree  | 2022-06-14 | DAY     | DUE            | TARGET_DOUBTFUL
        N/A                                     | -          | NONE    | NOT_APPLICABLE | -
        not applicable                          | -          | NONE    | NOT_APPLICABLE | -
        Ongoing                                 | -          | NONE    | ONGOING        | -
        On-going and under way                  | -          | NONE    | ONGOING        | -
        Ongoing, next digest August 2024        | 2024-08-31 | MONTH   | ONGOING        | -
        Commencing December 2024                | 2024-12-31 | MONTH   | ONGOING        | TARGET_DOUBTFUL
        Monthly, ongoing                        | -          | NONE    | RECURRING      | -
        Quarterly dip samples since March 2023  | 2023-03-31 | MONTH   | RECURRING      | -
        Every six months                        | -          | NONE    | RECURRING      | -
        Completed April 2024                    | 2024-04-30 | MONTH   | UNKNOWN        | TARGET_HOLDS_PROGRESS
        Guide last updated April 2024           | 2024-04-30 | MONTH   | UNKNOWN        | TARGET_HOLDS_PROGRESS
        See recommendation 16                   | -          | NONE    | UNKNOWN        | TARGET_UNREAD
        As soon as possible                     | -          | NONE    | UNKNOWN        | TARGET_UNREAD
        within 6 months of publication          | -          | NONE    | UNKNOWN        | TARGET_UNREAD
        31/02/24                                | -          | NONE    | UNKNOWN        | TARGET_UNREAD
        June                                    | -          | NONE    | UNKNOWN        | TARGET_UNREAD
        June 2024 revised to September 2024     | 2024-09-30 | MONTH   | DUE            | TARGET_REVISED
        June 2024 (original March 2024)         | 2024-06-30 | MONTH   | DUE            | TARGET_REVISED
        31/03/25 (extended to 30/06/25)         | 2025-06-30 | DAY     | DUE            | TARGET_REVISED
        30/06/25 (changed from 31/03/25)        | 2025-06-30 | DAY     | DUE            | TARGET_REVISED
        June 2025 (was March 2025)              | 2025-06-30 | MONTH   | DUE            | TARGET_REVISED
        June 2024 because of September 2024     | -          | NONE    | UNKNOWN        | TARGET_UNREAD
        01/04/2024 00:00:00                     | 2024-04-01 | DAY     | DUE            | -
        Spring/Summer 2024                      | 2024-08-31 | SEASON  | DUE            | TARGET_DOUBTFUL
        FY 2024/25                              | 2025-03-31 | YEAR    | DUE            | TARGET_DOUBTFUL
        Q2 24/25                                | 2024-09-30 | QUARTER | DUE            | -
        """)
    void a_line_is_read_or_stays_raw_and_flagged(
            String line, @Nullable LocalDate dueBy, Precision precision, TargetKind kind, Flag.@Nullable Reason flag) {
        assertThat(read(line).targets()).containsExactly(new TargetDate(line, dueBy, precision, kind, null, null));
        assertThat(flags).isEqualTo(flag == null ? List.of() : List.of(flag));
    }

    @Test
    void a_review_after_the_date_is_a_target_of_its_own_that_recurs() {
        assertThat(read("By June 2022 then reviewed annually (June 2023)").targets())
                .containsExactly(
                        due(
                                "By June 2022 then reviewed annually (June 2023)",
                                LocalDate.of(2022, 6, 30),
                                Precision.MONTH),
                        new TargetDate(
                                "reviewed annually (June 2023)",
                                LocalDate.of(2023, 6, 30),
                                Precision.MONTH,
                                TargetKind.RECURRING,
                                null,
                                null));
        assertThat(read("31/03/25, then quarterly").targets())
                .extracting(TargetDate::kind)
                .containsExactly(TargetKind.DUE, TargetKind.RECURRING);
    }

    @Test
    void several_lines_are_several_targets() {
        assertThat(read("Ongoing\n\n10/12/17 June 2024\r\nMay 2024").targets())
                .containsExactly(
                        new TargetDate("Ongoing", null, Precision.NONE, TargetKind.ONGOING, null, null),
                        due("10/12/17 June 2024", LocalDate.of(2024, 6, 10), Precision.DAY),
                        due("10/12/17 June 2024", LocalDate.of(2024, 6, 12), Precision.DAY),
                        due("10/12/17 June 2024", LocalDate.of(2024, 6, 17), Precision.DAY),
                        due("May 2024", LocalDate.of(2024, 5, 31), Precision.MONTH));
    }

    @Test
    void several_dates_in_one_line_are_several_targets_with_their_own_words() {
        assertThat(read("June 2023 June 2023 October 2023").targets())
                .containsExactly(
                        due("June 2023", LocalDate.of(2023, 6, 30), Precision.MONTH),
                        due("June 2023", LocalDate.of(2023, 6, 30), Precision.MONTH),
                        due("October 2023", LocalDate.of(2023, 10, 31), Precision.MONTH));
    }

    @Test
    void a_letter_or_number_before_a_date_says_what_it_belongs_to() {
        assertThat(read("a) June 2024\n2) July 2024").targets())
                .satisfiesExactly(
                        first -> assertThat(first.part()).isEqualTo("a"),
                        second -> assertThat(second.step()).isEqualTo("2"));
    }

    @Test
    void numbers_in_order_before_the_lines_count_steps() {
        assertThat(read("1. March 2024\n2. June 2024").targets())
                .extracting(TargetDate::step, TargetDate::dueBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", LocalDate.of(2024, 3, 31)),
                        org.assertj.core.groups.Tuple.tuple("2", LocalDate.of(2024, 6, 30)));
        assertThat(read("1. March 2024").targets()).extracting(TargetDate::kind).containsExactly(TargetKind.UNKNOWN);
    }

    @Test
    void dates_below_a_line_of_the_past_are_progress_and_no_targets() {
        TargetReading reading = read("30.6.23\n\nBriefings held:\n16/12/22\n05/01/23\n\nFinal briefing by 1.9.23");
        assertThat(reading.targets())
                .extracting(TargetDate::raw)
                .containsExactly("30.6.23", "Final briefing by 1.9.23");
        assertThat(reading.done())
                .containsExactly(
                        Update.of("Briefings held: 16/12/22", LocalDate.of(2022, 12, 16)),
                        Update.of("Briefings held: 05/01/23", LocalDate.of(2023, 1, 5)));
        assertThat(flags).contains(Flag.Reason.TARGET_HOLDS_PROGRESS);
    }

    @Test
    void a_blank_cell_gives_no_target_and_no_flag() {
        assertThat(read(" \n\u00a0").targets()).isEmpty();
        assertThat(flags).isEmpty();
    }

    @Test
    void a_cell_that_refers_to_the_parts_takes_the_dates_at_their_ends() {
        List<TargetDate> targets = read("See the dates in each part").targets();
        List<Part> parts =
                List.of(new Part("a", "Train the desk. By May 2024"), new Part("b", "Audit it, by 1 June 2024."));
        assertThat(TargetsInParts.resolved(targets, parts))
                .satisfiesExactly(
                        cell -> assertThat(cell.kind()).isEqualTo(TargetKind.UNKNOWN),
                        a -> assertThat(a)
                                .isEqualTo(new TargetDate(
                                        "By May 2024",
                                        LocalDate.of(2024, 5, 31),
                                        Precision.MONTH,
                                        TargetKind.DUE,
                                        "a",
                                        null)),
                        b -> assertThat(b.part()).isEqualTo("b"));
        List<Part> oneUndated = List.of(parts.getFirst(), new Part("b", "Audit it."));
        assertThat(TargetsInParts.resolved(targets, oneUndated)).hasSize(1);
    }

    @Test
    void a_letter_without_such_a_part_names_a_step() {
        assertThat(TargetsInParts.resolved(read("c) June 2024").targets(), List.of()))
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.part()).isNull();
                    assertThat(target.step()).isEqualTo("c");
                });
    }

    private static TargetDate due(String raw, LocalDate day, Precision precision) {
        return new TargetDate(raw, day, precision, TargetKind.DUE, null, null);
    }
}
