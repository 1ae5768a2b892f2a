package org.actionledger.command.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.door.Fits;
import org.actionledger.command.door.Fitting;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * A demand of a review.
 *
 * @param number unique within the review, as printed ("5", "12.1")
 * @param numberInDocument whether the report prints that number; true when left out
 * @param addressees the agencies it is made to, where the report names them
 */
@Fitting
@Schema(example = """
    {"number": "1", "text": "Agencies should know what to ask.", "origin": "PANEL", "scope": "LOCAL",
     "parts": [{"label": "a", "text": "Write a guide."}, {"label": "b", "text": "Train those who answer calls."}]}\
    """)
record NewRecommendation(
        @NotNull @Line(max = 40) String number,
        @Nullable Boolean numberInDocument,
        @NotNull @Prose(max = 20_000) String text,
        @Size(max = 100) List<@NotNull @Valid LetteredPart> parts,
        @Nullable Origin origin,
        @Nullable Scope scope,
        @Size(max = 100) List<@NotNull AgencyId> addressees)
        implements Fits {

    @Override
    public Stream<Misfit> misfits() {
        return LetteredPart.misfits(parts);
    }

    RaiseRecommendation as(RecommendationId id, ReviewId review) {
        return new RaiseRecommendation(
                id,
                review,
                number,
                numberInDocument == null || numberInDocument,
                text,
                LetteredPart.parts(parts),
                origin,
                scope,
                addressees);
    }
}
