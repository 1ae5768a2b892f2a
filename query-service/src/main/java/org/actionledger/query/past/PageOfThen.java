package org.actionledger.query.past;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that was folded as a whole.
 *
 * @param more whether there are others after these
 */
public record PageOfThen<T>(List<T> items, boolean more) {

    /** What follows a place, or the beginning; the list is in the order of its places. */
    public static <T, P extends Comparable<P>> PageOfThen<T> after(
            @Nullable P place, List<T> all, Function<T, P> placeOf, int limit) {
        List<T> rest = all.stream()
                .dropWhile(item -> place != null && placeOf.apply(item).compareTo(place) <= 0)
                .toList();
        return new PageOfThen<>(rest.stream().limit(limit).toList(), rest.size() > limit);
    }
}
