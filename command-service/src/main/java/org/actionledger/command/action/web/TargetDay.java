package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Fits;
import org.actionledger.command.door.Fitting;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.jspecify.annotations.Nullable;

/**
 * A target date. Its day alone will do; the rest is for a wording that says more than a day.
 *
 * @param raw the wording as it was agreed; the day itself when left out
 * @param dueBy the last day of the period that the wording names
 * @param precision how exactly it was worded; DAY with a day and NONE without one when left out
 * @param kind DUE with a day and UNKNOWN without one when left out
 * @param part the label of the lettered part it belongs to
 * @param step the step it belongs to, as the plan names it
 */
@Fitting
@Schema(example = """
    {"dueBy": "2026-12-31"}\
    """)
record TargetDay(
        @Nullable @Prose(max = 1_000) String raw,
        @Nullable @Day LocalDate dueBy,
        @Nullable Precision precision,
        @Nullable TargetKind kind,
        @Nullable @Line(max = 20) String part,
        @Nullable @Line(max = 300) String step)
        implements Fits {

    @Override
    public Stream<Misfit> misfits() {
        return Stream.of(
                        Misfit.when(raw == null && dueBy == null, "raw", "must be given where there is no dueBy"),
                        Misfit.when(
                                dueBy == null && reading() != Precision.NONE,
                                "dueBy",
                                "must be given with that precision"),
                        Misfit.when(
                                dueBy != null && reading() == Precision.NONE,
                                "precision",
                                "must not be NONE with a dueBy"),
                        Misfit.when(
                                dueBy == null && promise() == TargetKind.DUE,
                                "kind",
                                "must not be DUE without a dueBy"),
                        Misfit.when(
                                isAPeriodThatEndsEarly(), "dueBy", "must be the last day of its period, so of a month"))
                .flatMap(each -> each);
    }

    private boolean isAPeriodThatEndsEarly() {
        return dueBy != null
                && reading() != Precision.DAY
                && reading() != Precision.NONE
                && dueBy.getDayOfMonth() != dueBy.lengthOfMonth();
    }

    private Precision reading() {
        return precision != null ? precision : dueBy != null ? Precision.DAY : Precision.NONE;
    }

    private TargetKind promise() {
        return kind != null ? kind : dueBy != null ? TargetKind.DUE : TargetKind.UNKNOWN;
    }

    TargetDate date() {
        String wording = raw != null ? raw : String.valueOf(dueBy);
        return new TargetDate(wording, dueBy, reading(), promise(), part, step);
    }

    static List<TargetDate> dates(List<TargetDay> days) {
        return days.stream().map(TargetDay::date).toList();
    }
}
