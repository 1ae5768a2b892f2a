package org.actionledger.query.platform;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameter that says in which form a list is wanted.
 *
 * @param format {@code json}, {@code csv} or {@code xlsx}, for a link that cannot say {@code Accept}
 */
public record ListFormRequest(
        @Nullable @Pattern(regexp = "json|csv|xlsx") String format) {}
