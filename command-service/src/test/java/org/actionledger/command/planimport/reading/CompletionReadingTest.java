package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.actionledger.events.action.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Complete                           | COMPLETE         | -          | NONE
        COMPLETED                          | COMPLETE         | -          | NONE
        Complete-                          | COMPLETE         | -          | NONE
        Complete 01/04/24                  | COMPLETE         | 2024-04-01 | DAY
        Complete – 18/08/25                | COMPLETE         | 2025-08-18 | DAY
        Complete – April 24                | COMPLETE         | 2024-04-30 | MONTH
        Complete (November 2019)           | COMPLETE         | 2019-11-30 | MONTH
        Complete June-July 2024            | COMPLETE         | 2024-07-31 | MONTH
        Completed on 3rd May 2024          | COMPLETE         | 2024-05-03 | DAY
        Date completed: June 2024          | COMPLETE         | 2024-06-30 | MONTH
        Implemented March 2024             | COMPLETE         | 2024-03-31 | MONTH
        June 2021                          | COMPLETE         | 2021-06-30 | MONTH
        Complete and ongoing               | COMPLETE_ONGOING | -          | NONE
        Complete- Ongoing                  | COMPLETE_ONGOING | -          | NONE
        Complete May 2024 and on-going.    | COMPLETE_ONGOING | 2024-05-31 | MONTH
        Date completed: Ongoing practice   | COMPLETE_ONGOING | -          | NONE
        Part completed June 2024           | PARTLY_COMPLETE  | 2024-06-30 | MONTH
        Partially complete                 | PARTLY_COMPLETE  | -          | NONE
        Ongoing                            | ONGOING          | -          | NONE
        In progress                        | ONGOING          | -          | NONE
        Commenced 18/11/21                 | ONGOING          | -          | NONE
        Not started                        | NOTHING          | -          | NONE
        Not yet complete                   | NOTHING          | -          | NONE
        No longer required                 | NOT_PROGRESSED   | -          | NONE
        Superseded by recommendation 4     | SUPERSEDED       | -          | NONE
        """)
    void the_words_that_begin_a_cell_are_its_status_and_day(
            String cell, Stated stated, @Nullable LocalDate day, Precision precision) {
        CompletionReading reading = CompletionReading.of(cell);
        assertThat(reading.stated()).isEqualTo(stated);
        assertThat(reading.day()).isEqualTo(day);
        assertThat(reading.precision()).isEqualTo(precision);
        assertThat(reading.raw()).isNotEmpty();
        assertThat(reading.rest()).isEmpty();
    }

    @Test
    void a_status_broken_over_two_lines_is_one_status() {
        CompletionReading reading = CompletionReading.of("Complete and\nOngoing and part of daily work");
        assertThat(reading.stated()).isEqualTo(Stated.COMPLETE_ONGOING);
        assertThat(reading.rest()).isEqualTo("part of daily work");
    }

    @Test
    void what_follows_the_status_is_the_rest() {
        CompletionReading reading = CompletionReading.of("Complete (May 2019)\nThe audit found no gap.\nIt goes on.");
        assertThat(reading.raw()).isEqualTo("Complete (May 2019)");
        assertThat(reading.rest()).isEqualTo("The audit found no gap.\nIt goes on.");
    }

    @Test
    void a_start_and_an_end_in_one_cell_are_kept_apart() {
        CompletionReading reading = CompletionReading.of("Commenced 18/11/21\nCOMPLETE 13/09/2022");
        assertThat(reading.stated()).isEqualTo(Stated.COMPLETE);
        assertThat(reading.commenced()).isEqualTo(LocalDate.of(2021, 11, 18));
        assertThat(reading.day()).isEqualTo(LocalDate.of(2022, 9, 13));
        assertThat(CompletionReading.of("Commenced 18/11/21\nComplete").day()).isNull();
    }

    @Test
    void a_day_alone_on_the_next_line_belongs_to_the_status_but_a_dated_paragraph_does_not() {
        assertThat(CompletionReading.of("COMPLETE\n13/09/2022").day()).isEqualTo(LocalDate.of(2022, 9, 13));
        CompletionReading reported = CompletionReading.of("Complete\n\nMay 2022: All cases are supervised.");
        assertThat(reported.day()).isNull();
        assertThat(reported.rest()).isEqualTo("May 2022: All cases are supervised.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Completed the audit with partners",
                "Completion of training is checked yearly",
                "Ongoing supervision of all cases",
                "Briefings rolled out across the teams",
                "Implemented measures are under test"
            })
    void a_sentence_is_no_status_even_if_it_begins_like_one(String cell) {
        CompletionReading reading = CompletionReading.of(cell);
        assertThat(reading.stated()).isEqualTo(Stated.NOTHING);
        assertThat(reading.rest()).isEqualTo(cell);
    }

    @Test
    void what_took_its_place_is_kept_as_written() {
        assertThat(CompletionReading.of("Superseded by action 3b\nSee minutes").supersededBy())
                .isEqualTo("action 3b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Closed 12 June 2024                | COMPLETE       | 2024-06-12
        Completed and embedded (Sept 24)   | COMPLETE       | 2024-09-30
        Yes                                | COMPLETE       |
        Y - 12/05/24                       | COMPLETE       | 2024-05-12
        No                                 | NOTHING        |
        100%                               | COMPLETE       |
        On track                           | ONGOING        |
        Started.                           | ONGOING        |
        Superseded: see recommendation 4   | SUPERSEDED     |
        Replaced by recommendation 4       | SUPERSEDED     |
        Started a new form in May          | NOTHING        |
        Not accepted – see narrative       | NOT_PROGRESSED |
        Yesterday the desks were told.     | NOTHING        |
        Closed – not progressed            | NOT_PROGRESSED |
        Closed (not achieved)              | NOT_PROGRESSED |
        Abandoned                          | NOT_PROGRESSED |
        Incorporated into recommendation 5 | SUPERSEDED     |
        Complete/ongoing                   | COMPLETE_ONGOING |
        """)
    void other_words_for_the_same_are_understood(String cell, Stated stated, @Nullable LocalDate day) {
        CompletionReading reading = CompletionReading.of(cell);
        assertThat(reading.stated()).isEqualTo(stated);
        assertThat(reading.day()).isEqualTo(day);
    }

    @Test
    void of_several_steps_some_make_it_partly_complete_and_all_make_it_complete() {
        assertThat(CompletionReading.of("1. Complete\n2. In progress").stated()).isEqualTo(Stated.PARTLY_COMPLETE);
        CompletionReading all = CompletionReading.of("a) Complete May 2024\nb) Complete March 2024");
        assertThat(all.stated()).isEqualTo(Stated.COMPLETE);
        assertThat(all.day()).isEqualTo("2024-05-31");
        assertThat(CompletionReading.of("1. Complete\nMore is to come").stated())
                .isEqualTo(Stated.NOTHING);
    }
}
