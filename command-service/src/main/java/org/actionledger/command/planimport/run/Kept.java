package org.actionledger.command.planimport.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something an import brought or changed that its reversal leaves as it is.
 *
 * @param row of the plan from which it followed; left out where it followed from the plan as a whole
 * @param reference what people call it, such as DHR23/5a/2
 * @param why in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kept(@Nullable Integer row, String reference, String why) {}
