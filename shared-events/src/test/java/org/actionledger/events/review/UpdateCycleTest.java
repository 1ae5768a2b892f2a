package org.actionledger.events.review;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateCycleTest {

    @ParameterizedTest(name = "{0} from {1}: {2} lies in the round from {3}")
    @CsvSource({
        "MONTHLY,     2025-01-15, 2025-01-15, 2025-01-15",
        "MONTHLY,     2025-01-15, 2025-02-14, 2025-01-15",
        "MONTHLY,     2025-01-15, 2025-02-15, 2025-02-15",
        "QUARTERLY,   2025-01-01, 2025-03-31, 2025-01-01",
        "QUARTERLY,   2025-01-01, 2025-04-01, 2025-04-01",
        "QUARTERLY,   2025-01-01, 2026-12-31, 2026-10-01",
        "HALF_YEARLY, 2025-01-01, 2025-07-01, 2025-07-01",
        "YEARLY,      2025-01-01, 2025-12-31, 2025-01-01",
    })
    void a_day_lies_in_the_round_that_began_last(UpdateCycle cycle, LocalDate from, LocalDate day, LocalDate round) {
        assertThat(cycle.roundStart(from, day)).isEqualTo(round);
    }

    @ParameterizedTest(name = "{0} from {1}: {2} lies in the round from {3}")
    @CsvSource({
        "MONTHLY,   2025-01-31, 2025-02-27, 2025-01-31",
        "MONTHLY,   2025-01-31, 2025-02-28, 2025-02-28",
        "MONTHLY,   2025-01-31, 2025-03-30, 2025-02-28",
        "MONTHLY,   2025-01-31, 2025-03-31, 2025-03-31",
        "MONTHLY,   2025-01-31, 2025-04-30, 2025-04-30",
        "MONTHLY,   2024-01-30, 2024-02-29, 2024-02-29",
        "QUARTERLY, 2024-11-30, 2025-02-28, 2025-02-28",
        "QUARTERLY, 2024-08-31, 2024-11-29, 2024-08-31",
        "QUARTERLY, 2024-08-31, 2024-11-30, 2024-11-30",
        "YEARLY,    2024-02-29, 2025-02-28, 2025-02-28",
        "YEARLY,    2024-02-29, 2028-02-28, 2027-02-28",
        "YEARLY,    2024-02-29, 2028-02-29, 2028-02-29",
    })
    void a_cycle_from_the_end_of_a_month_turns_on_the_last_day_of_shorter_months(
            UpdateCycle cycle, LocalDate from, LocalDate day, LocalDate round) {
        assertThat(cycle.roundStart(from, day)).isEqualTo(round);
    }

    @ParameterizedTest
    @EnumSource
    void a_day_before_the_cycle_counts_to_its_first_round(UpdateCycle cycle) {
        assertThat(cycle.roundStart(parse("2025-01-31"), parse("2020-02-29"))).isEqualTo(parse("2025-01-31"));
    }

    @ParameterizedTest
    @EnumSource
    void a_round_never_begins_after_its_days_and_never_goes_back(UpdateCycle cycle) {
        LocalDate from = parse("2023-08-31");
        LocalDate before = from;
        for (LocalDate day = from; day.isBefore(parse("2028-09-01")); day = day.plusDays(1)) {
            LocalDate round = cycle.roundStart(from, day);
            assertThat(round).isBetween(before, day);
            assertThat(cycle.roundStart(from, round)).isEqualTo(round);
            before = round;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_next_round_begins_the_day_after_the_last_of_this_one(UpdateCycle cycle) {
        LocalDate from = parse("2023-08-31");
        for (LocalDate day = from; day.isBefore(parse("2028-09-01")); day = day.plusDays(1)) {
            LocalDate next = cycle.nextRoundStart(from, day);
            assertThat(next).isAfter(day);
            assertThat(cycle.roundStart(from, next)).isEqualTo(next);
            assertThat(cycle.roundStart(from, next.minusDays(1))).isEqualTo(cycle.roundStart(from, day));
        }
    }
}
