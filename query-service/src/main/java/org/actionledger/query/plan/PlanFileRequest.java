package org.actionledger.query.plan;

import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.Set;
import org.actionledger.query.export.FileRequest;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a plan that is taken away.
 *
 * @param format {@code json}, {@code csv}, {@code xlsx} or {@code docx}, for a link that cannot say {@code Accept}
 * @param with columns beside those of the statutory template, several with commas: {@code rag} as reported and as assured,
 *     {@code latest-update}, {@code intended-outcome}, {@code responsible}, the post; {@code first-target}, as it was before any
 *     extension; {@code parts}, the lettered parts that an action answers
 * @param bom whether CSV begins with a byte order mark, by which some spreadsheets know UTF-8
 */
record PlanFileRequest(
        @Nullable @Pattern(regexp = "json|csv|xlsx|docx") String format,

        @Nullable
        @Pattern(regexp = ONE + "(," + ONE + ")*", message = "must be some of " + ONE + ", with commas between")
        String with,

        @Nullable Boolean bom) {

    private static final String ONE = "(rag|latest-update|intended-outcome|responsible|first-target|parts)";

    Set<String> extras() {
        return with == null ? Set.of() : Set.copyOf(Arrays.asList(with.split(",")));
    }

    FileRequest file() {
        return new FileRequest(format, bom);
    }
}
