package org.actionledger.command.planimport.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What an agency told in one round.
 *
 * @param day the day it is true of, where the plan gives one
 * @param rating the RAG given with it, where one was
 * @param ratingReason the words beside the rating
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Update(
        String text,
        @Nullable LocalDate day,
        @Nullable Rag rating,
        @Nullable String ratingReason) {

    static Update of(String text, @Nullable LocalDate day) {
        return new Update(text, day, null, null);
    }

    Update rated(RatingReading reading) {
        return new Update(text, day, reading.rag(), reading.reason());
    }
}
