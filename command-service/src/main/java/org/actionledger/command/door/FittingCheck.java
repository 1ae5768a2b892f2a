package org.actionledger.command.door;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.actionledger.command.door.Fits.Misfit;
import org.jspecify.annotations.Nullable;

/** Checks what {@link Fitting} says; each misfit is the fault of a field. Public, as the validator makes it. */
public class FittingCheck implements ConstraintValidator<Fitting, Fits> {

    @Override
    public boolean isValid(@Nullable Fits request, ConstraintValidatorContext context) {
        List<Misfit> misfits = request == null ? List.of() : request.misfits().toList();
        if (misfits.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        misfits.forEach(misfit -> context.buildConstraintViolationWithTemplate(misfit.message())
                .addPropertyNode(misfit.field())
                .addConstraintViolation());
        return false;
    }
}
