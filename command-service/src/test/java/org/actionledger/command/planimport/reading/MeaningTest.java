package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rec                                 | NUMBER
        Rec. No.                            | NUMBER
        Ref                                 | NUMBER
        Recommendation number               | NUMBER
        Recommendation                      | RECOMMENDATION
        RECOMMENDATIONS                     | RECOMMENDATION
        Recommendation wording              | RECOMMENDATION
        Scope of the recommendation         | SCOPE
        Action(s) to take                   | ACTION
        Actions agreed                      | ACTION
        Lead agency                         | LEAD
        Lead                                | LEAD
        Organisation responsible            | LEAD
        Who is responsible?                 | LEAD
        Lead agency / officer               | LEAD
        Agency                              | LEAD
        Lead officer                        | RESPONSIBLE
        Responsible person                  | RESPONSIBLE
        Source                              | ORIGIN
        Local or national?                  | SCOPE
        #                                   | NUMBER
        To be completed by                  | TARGET
        Expected completion date            | TARGET
        Time-bound                          | TARGET
        June 2024                           | PROGRESS
        Where are we now? (Sept 2025)       | PROGRESS
        What has been achieved?             | PROGRESS
        Progress as at 30/09/2025           | PROGRESS
        Q2                                  | PROGRESS
        RAG Sept 2025                       | RATING
        Progress to date                    | PROGRESS
        Measurable                          | OUTCOME
        Key milestones                      | MILESTONES
        Target date                         | TARGET
        Target date for completion          | TARGET
        Timescale                           | TARGET
        By when                             | TARGET
        RAG                                 | RATING
        RAG status                          | RATING
        Progress                            | PROGRESS
        Latest update                       | PROGRESS
        Progress against target             | PROGRESS
        Agency response to this             | PROGRESS
        Status                              | COMPLETION
        Completion date                     | COMPLETION
        Progress / end date                 | COMPLETION
        Date completed                      | COMPLETION
        Completion and outcome              | COMPLETION_AND_OUTCOME
        Outcome                             | OUTCOME
        Desired outcomes                    | OUTCOME
        Outcome achieved                    | ACHIEVED_OUTCOME
        """)
    void a_heading_is_understood_by_its_words(String heading, Meaning meaning) {
        assertThat(Meaning.of(heading)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        No.                                 | NUMBER
        Recommendation                      | RECOMMENDATION
        Scope                               | SCOPE
        Action to take                      | ACTION
        Lead agency                         | LEAD
        Key milestones                      | MILESTONES
        Target date                         | TARGET
        Date of completion and outcome      | COMPLETION_AND_OUTCOME
        RAG                                 | RATING
        Latest update                       | PROGRESS
        Reported on                         | PROGRESS_DAY
        Intended outcome                    | OUTCOME
        Responsible post                    | RESPONSIBLE
        Parts answered                      |
        Action reference                    | ACTION_REFERENCE
        """)
    void the_headings_of_a_plan_that_was_taken_away_are_understood(String heading, @Nullable Meaning meaning) {
        assertThat(Meaning.of(heading)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Comments", "Evidence", "Partner agencies", "Action no.", "", "Cost"})
    void a_heading_that_says_none_of_these_is_not_bent_into_one(String heading) {
        assertThat(Meaning.of(heading)).isNull();
    }

    @Test
    void case_line_breaks_and_punctuation_do_not_matter() {
        assertThat(Meaning.of("  TARGET\r\n date: ")).isEqualTo(Meaning.TARGET);
    }
}
