package org.actionledger.query.plan;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameter that says in which form a plan is wanted.
 *
 * @param format {@code json}, {@code csv}, {@code xlsx} or {@code docx}, for a link that cannot say {@code Accept}
 */
record PlanFormRequest(
        @Nullable @Pattern(regexp = "json|csv|xlsx|docx") String format) {}
