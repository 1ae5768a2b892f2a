package org.actionledger.command.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.door.Fits;
import org.actionledger.command.door.Fitting;
import org.actionledger.command.door.Prose;
import org.actionledger.command.recommendation.RecommendationCommand.AmendRecommendation;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Another wording: text, parts and scope are all that holds from now on; what was stays readable.
 *
 * @param reason why it is worded anew
 */
@Fitting
@Schema(example = """
    {"text": "Agencies should know what to ask, and whom to tell.", "scope": "REGIONAL",
     "reason": "The panel widened it at its last meeting."}\
    """)
record Amendment(
        @NotNull @Prose(max = 20_000) String text,
        @Size(max = 100) List<@NotNull @Valid LetteredPart> parts,
        @Nullable Scope scope,
        @NotNull @Prose(max = 4_000) String reason)
        implements Fits {

    @Override
    public Stream<Misfit> misfits() {
        return LetteredPart.misfits(parts);
    }

    AmendRecommendation of(RecommendationId recommendation) {
        return new AmendRecommendation(recommendation, text, LetteredPart.parts(parts), scope, reason);
    }
}
