package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        01/12/24              | 2024-12-01 | DAY
        1/7/24                | 2024-07-01 | DAY
        31.7.22               | 2022-07-31 | DAY
        31.12.2020            | 2020-12-31 | DAY
        1.4.2022              | 2022-04-01 | DAY
        29-02-2024            | 2024-02-29 | DAY
        2025-03-31            | 2025-03-31 | DAY
        14th June 2022        | 2022-06-14 | DAY
        1st of May 2023       | 2023-05-01 | DAY
        Tuesday 3 June 2025   | 2025-06-03 | DAY
        14-Jun-22             | 2022-06-14 | DAY
        June 14th, 2022       | 2022-06-14 | DAY
        June 2024             | 2024-06-30 | MONTH
        Sept 2024             | 2024-09-30 | MONTH
        Feb. 2024             | 2024-02-29 | MONTH
        December 2020         | 2020-12-31 | MONTH
        April 24              | 2024-04-30 | MONTH
        Aug '25               | 2025-08-31 | MONTH
        Jun-24                | 2024-06-30 | MONTH
        06/2024               | 2024-06-30 | MONTH
        June-July 2024        | 2024-07-31 | MONTH
        May or June 2024      | 2024-06-30 | MONTH
        spring 2024           | 2024-05-31 | SEASON
        Summer 2024           | 2024-08-31 | SEASON
        Autumn 2025           | 2025-11-30 | SEASON
        Winter 2023/24        | 2024-02-29 | SEASON
        Q2 2024/25            | 2024-09-30 | QUARTER
        Q4 2024/25            | 2025-03-31 | QUARTER
        third quarter of 2025 | 2025-09-30 | QUARTER
        """)
    void a_date_is_read_as_the_last_day_of_what_it_says(String text, LocalDate day, Precision precision) {
        assertThat(DateReading.find(text)).singleElement().satisfies(phrase -> {
            assertThat(phrase.in(text)).isEqualTo(text);
            assertThat(phrase.days()).containsExactly(day);
            assertThat(phrase.precision()).isEqualTo(precision);
        });
    }

    @Test
    void days_that_share_a_month_are_three_days_and_no_date_of_2017() {
        assertThat(DateReading.find("10/12/17 June 2024")).singleElement().satisfies(phrase -> {
            assertThat(phrase.days())
                    .containsExactly(LocalDate.of(2024, 6, 10), LocalDate.of(2024, 6, 12), LocalDate.of(2024, 6, 17));
            assertThat(phrase.precision()).isEqualTo(Precision.DAY);
        });
        assertThat(DateReading.find("3rd, 4th and 9th May 2025"))
                .singleElement()
                .satisfies(phrase -> assertThat(phrase.days()).hasSize(3));
    }

    @Test
    void several_dates_are_found_in_their_order() {
        String text = "June 2023 June 2023 October 2023";
        assertThat(DateReading.find(text))
                .extracting(phrase -> phrase.in(text))
                .isEqualTo(List.of("June 2023", "June 2023", "October 2023"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/24", "12/31/24", "31 June 2024", "30.13.2022", "May 10", "Summer 2024/25", "Q1 2024/27"})
    void what_looks_like_a_date_but_is_none_is_not_bent_into_one(String text) {
        assertThat(DateReading.find(text)).singleElement().satisfies(phrase -> {
            assertThat(phrase.isReadable()).isFalse();
            assertThat(phrase.precision()).isEqualTo(Precision.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section 6.2 of version 1.10.2",
                "14th June",
                "summer",
                "paragraph 12",
                "24/7 cover",
                "2024",
                "the marching band of 2024",
                "1 May 1066"
            })
    void what_gives_no_full_date_is_no_date(String text) {
        assertThat(DateReading.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Winter 2024", "Q2 2024", "June-July 2024"})
    void a_period_that_can_be_read_in_two_ways_is_doubtful(String text) {
        assertThat(DateReading.find(text))
                .singleElement()
                .satisfies(phrase -> assertThat(phrase.doubtful()).isTrue());
    }

    @Test
    void a_year_that_stands_alone_ends_on_its_last_day() {
        assertThat(DateReading.wholly("2025"))
                .isNotNull()
                .satisfies(phrase -> assertThat(phrase.days()).containsExactly(LocalDate.of(2025, 12, 31)));
        assertThat(DateReading.wholly("2024/25"))
                .isNotNull()
                .satisfies(phrase -> assertThat(phrase.days()).containsExactly(LocalDate.of(2025, 3, 31)));
        assertThat(DateReading.wholly("2024/29")).isNull();
        assertThat(DateReading.wholly("in 2025")).isNull();
    }
}
