package org.actionledger.command.door;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks what {@link Day} says. Public, as the validator makes it. */
public class DayCheck implements ConstraintValidator<Day, LocalDate> {

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
        return day == null || (day.getYear() >= 1900 && day.getYear() < 2200);
    }
}
