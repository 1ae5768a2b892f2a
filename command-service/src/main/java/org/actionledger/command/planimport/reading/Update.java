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
 * @param part the lettered part of the recommendation it speaks for, where it speaks for one alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Update(
        String text,
        @Nullable LocalDate day,
        @Nullable Rag rating,
        @Nullable String ratingReason,
        @Nullable String part) {

    static Update of(String text, @Nullable LocalDate day) {
        return new Update(text, day, null, null, null);
    }

    /** A rating that stands for itself, its own words the text. */
    static Update of(RatingReading rating) {
        return of(rating.raw(), rating.day()).rated(rating);
    }

    Update rated(RatingReading reading) {
        return new Update(text, day == null ? reading.day() : day, reading.rag(), reading.reason(), part);
    }

    Update forPart(String label) {
        return new Update(text, day, rating, ratingReason, label);
    }

    Update onUnlessDated(@Nullable LocalDate other) {
        return day == null ? new Update(text, other, rating, ratingReason, part) : this;
    }
}
