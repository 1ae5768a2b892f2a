package org.actionledger.command.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.door.Line;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * A review whose actions shall be followed.
 *
 * @param partnership the agency of kind PARTNERSHIP that owns it
 * @param reference what the partnership calls it, unique there; the beginning of each of its actions' references
 * @param pseudonym the name under which the person who died is published
 */
@Schema(example = """
    {"partnership": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", "type": "DHR", "reference": "DHR31", "pseudonym": "Rowan",
     "title": "Domestic homicide review into the death of Rowan"}\
    """)
record NewReview(
        @NotNull AgencyId partnership,
        @NotNull ReviewType type,
        @NotNull @Line(max = 40) String reference,
        @Nullable @Line(max = 300) String pseudonym,
        @Nullable @Line(max = 300) String title) {

    OpenReview as(ReviewId id) {
        return new OpenReview(id, partnership, type, reference, pseudonym, title);
    }
}
