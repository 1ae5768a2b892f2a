package org.actionledger.query.audittrail;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an entry said that can be corrected, as it stands with the corrections so far.
 *
 * @param text its narrative, reason or outcome; none where it has no such text
 * @param rating the RAG it gave; none where it gives none
 * @param day on which it was true
 */
record Correctable(@Nullable Part text, @Nullable Part rating, Part day) {

    /** The field and what it was said to be, which is looked up when it is needed. */
    record Part(String field, Supplier<@Nullable JsonNode> value) {

        static Part of(String field, @Nullable Object value) {
            JsonNode json = Values.of(value);
            return new Part(field, () -> json);
        }
    }

    static Correctable on(Part day) {
        return new Correctable(null, null, day);
    }

    Correctable saying(@Nullable Part words) {
        return new Correctable(words, rating, day);
    }

    Correctable rating(@Nullable Part given) {
        return new Correctable(text, given, day);
    }
}
