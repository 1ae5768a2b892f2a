package org.actionledger.command.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TargetDayTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final LocalDate LAST_OF_JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void a_day_alone_is_due_on_that_very_day() {
        TargetDay target = read("""
            {"dueBy": "2026-12-31"}\
            """);

        assertThat(faults(target)).isEmpty();
        assertThat(target.date()).isEqualTo(TargetDate.due(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void a_wording_alone_is_one_nobody_has_read() {
        TargetDay target = read("""
            {"raw": "in due course"}\
            """);

        assertThat(faults(target)).isEmpty();
        assertThat(target.date()).isEqualTo(TargetDate.unread("in due course"));
    }

    @Test
    void a_wording_and_its_reading_are_kept_side_by_side() {
        TargetDay target = read("""
            {"raw": "By June", "dueBy": "2026-06-30", "precision": "MONTH", "kind": "DUE", "part": "a", "step": "2"}\
            """);

        assertThat(faults(target)).isEmpty();
        assertThat(target.date())
                .isEqualTo(new TargetDate("By June", LAST_OF_JUNE, Precision.MONTH, TargetKind.DUE, "a", "2"));
    }

    @Test
    void there_is_a_wording_or_a_day() {
        assertThat(faults(read("{}"))).containsExactly("raw must be given where there is no dueBy");
    }

    @Test
    void there_is_a_day_exactly_when_there_is_a_precision() {
        assertThat(faults(target("June", null, Precision.MONTH, TargetKind.UNKNOWN)))
                .containsExactly("dueBy must be given with that precision");
        assertThat(faults(target("June", LAST_OF_JUNE, Precision.NONE, TargetKind.DUE)))
                .containsExactly("precision must not be NONE with a dueBy");
    }

    @Test
    void what_is_due_has_a_day() {
        assertThat(faults(target("soon", null, Precision.NONE, TargetKind.DUE)))
                .containsExactly("kind must not be DUE without a dueBy");
        assertThat(faults(target("always", null, Precision.NONE, TargetKind.ONGOING)))
                .isEmpty();
    }

    @Test
    void a_month_a_quarter_a_season_and_a_year_end_with_the_last_day_of_a_month() {
        for (Precision precision : List.of(Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR)) {
            assertThat(faults(target("June", LAST_OF_JUNE, precision, TargetKind.DUE)))
                    .isEmpty();
            assertThat(faults(target("June", LAST_OF_JUNE.minusDays(1), precision, TargetKind.DUE)))
                    .containsExactly("dueBy must be the last day of its period, so of a month");
        }
    }

    @Test
    void everything_that_does_not_fit_is_said_at_once() {
        assertThat(faults(target(null, null, Precision.DAY, TargetKind.DUE))).hasSize(3);
    }

    private static TargetDay target(
            @Nullable String raw, @Nullable LocalDate dueBy, Precision precision, TargetKind kind) {
        return new TargetDay(raw, dueBy, precision, kind, null, null);
    }

    private static TargetDay read(String json) {
        return JsonMapper.shared().readValue(json, TargetDay.class);
    }

    private static List<String> faults(TargetDay target) {
        return VALIDATOR.validate(target).stream()
                .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                .collect(Collectors.toList());
    }
}
