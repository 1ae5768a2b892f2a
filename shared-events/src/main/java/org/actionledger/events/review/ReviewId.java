package org.actionledger.events.review;

import java.util.UUID;
import org.actionledger.events.Id;

/** One review. */
public record ReviewId(UUID value) implements Id {

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static ReviewId of(String text) {
        return new ReviewId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
