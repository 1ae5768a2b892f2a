package org.actionledger.command.planimport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.actionledger.command.planimport.draft.About;
import org.actionledger.command.planimport.draft.Draft;
import org.actionledger.command.planimport.draft.Findings.Counts;
import org.actionledger.command.planimport.draft.ImportState;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the list of its partnership's.
 *
 * @param reviewId of the review it belongs to; left out where that is new and the plan is not confirmed
 * @param begunBy the person's id at the issuer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportLine(
        ImportId importId,
        long version,
        ImportState state,
        About about,
        @Nullable ReviewId reviewId,
        String fileName,
        String begunBy,
        Instant begunAt,
        Counts counts) {

    static ImportLine of(Draft draft, ImportState state) {
        return new ImportLine(
                draft.importId(),
                draft.version(),
                state,
                draft.about(),
                draft.findings().reviewId(),
                draft.fileName(),
                draft.begunBy(),
                draft.begunAt(),
                draft.findings().counts());
    }
}
