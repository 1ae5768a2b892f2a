package org.actionledger.events.recommendation;

import java.util.UUID;
import org.actionledger.events.Id;

/** One recommendation of a review. */
public record RecommendationId(UUID value) implements Id {

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static RecommendationId of(String text) {
        return new RecommendationId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
