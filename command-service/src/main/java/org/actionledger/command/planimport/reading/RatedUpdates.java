package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.RATINGS_NOT_PAIRED;
import static org.actionledger.command.planimport.reading.Flag.Reason.RATING_ALONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.actionledger.events.recommendation.Part;
import org.jspecify.annotations.Nullable;

/** Gives the updates of one cell the ratings of another. Nothing but equal numbers, or equal days, tells which belongs to which. */
final class RatedUpdates {

    private final List<Update> updates;
    private final List<RatingReading> ratings;
    private final List<Part> parts;

    private RatedUpdates(List<Update> updates, List<RatingReading> ratings, List<Part> parts) {
        this.updates = updates;
        this.ratings = ratings;
        this.parts = parts;
    }

    /** {@code parts} are those of the recommendation: the last round may tell of each of them apart. */
    static List<Update> of(List<Update> updates, List<RatingReading> ratings, List<Part> parts, Marker marker) {
        if (ratings.isEmpty()) {
            return updates;
        }
        if (updates.isEmpty()) {
            return ratings.stream().map(Update::of).toList();
        }
        return new RatedUpdates(updates, ratings, parts).paired(marker);
    }

    private List<Update> paired(Marker marker) {
        List<Update> byDay = byDay();
        if (byDay != null) {
            return byDay;
        }
        if (ratings.size() == 1 && updates.stream().anyMatch(update -> update.rating() != null)) {
            return withLatest(ratings.getFirst());
        }
        List<Update> byPart = PartedUpdate.lastOf(updates, parts);
        for (List<Update> told : List.of(updates, byPart)) {
            List<Update> paired = inOrder(told, ratings);
            if (paired != null) {
                return paired;
            }
        }
        List<Update> withRepeated = withRepeated();
        if (withRepeated != null) {
            marker.flag(
                    RATING_ALONE,
                    "There are " + ratings.size() + " ratings for " + updates.size()
                            + " updates; a rating that is repeated in the same words is taken as a round without a"
                            + " report.");
            return withRepeated;
        }
        marker.flag(
                RATINGS_NOT_PAIRED,
                "There are " + ratings.size() + " ratings for " + updates.size()
                        + " updates; only the last rating is taken, for the last update.");
        List<Update> rated = new ArrayList<>(updates);
        rated.add(rated.removeLast().rated(ratings.getLast()));
        return List.copyOf(rated);
    }

    /** As many of both belong to each other in order; an update that says nothing but "Complete" may have none. */
    private static @Nullable List<Update> inOrder(List<Update> told, List<RatingReading> ratings) {
        if (told.size() == ratings.size()) {
            return IntStream.range(0, told.size())
                    .mapToObj(round -> told.get(round).rated(ratings.get(round)))
                    .toList();
        }
        if (told.stream().filter(update -> !isStatusAlone(update)).count() != ratings.size()) {
            return null;
        }
        List<Update> rated = new ArrayList<>();
        int next = 0;
        for (Update update : told) {
            rated.add(isStatusAlone(update) ? update : update.rated(ratings.get(next++)));
        }
        return List.copyOf(rated);
    }

    private static boolean isStatusAlone(Update update) {
        CompletionReading reading = CompletionReading.of(update.text());
        return !reading.raw().isEmpty() && reading.rest().isEmpty();
    }

    private @Nullable List<Update> byDay() {
        if (ratings.stream().anyMatch(rating -> rating.day() == null)
                || updates.stream().anyMatch(update -> update.day() == null)) {
            return null;
        }
        List<RatingReading> left = new ArrayList<>(ratings);
        List<Update> rated = new ArrayList<>();
        for (Update update : updates) {
            RatingReading same = left.stream()
                    .filter(rating -> update.rating() == null && Objects.equals(rating.day(), update.day()))
                    .findFirst()
                    .orElse(null);
            left.remove(same);
            rated.add(same == null ? update : update.rated(same));
        }
        left.forEach(rating -> rated.add(Update.of(rating)));
        rated.sort((one, other) -> Objects.requireNonNull(one.day()).compareTo(Objects.requireNonNull(other.day())));
        return List.copyOf(rated);
    }

    /** Where the rounds have their colours already, one more rating is that of the last round, or of the time after it. */
    private List<Update> withLatest(RatingReading rating) {
        List<Update> rated = new ArrayList<>(updates);
        if (updates.getLast().rating() == null) {
            rated.add(rated.removeLast().rated(rating));
        } else if (updates.getLast().rating() != rating.rag()) {
            rated.add(Update.of(rating));
        }
        return List.copyOf(rated);
    }

    /** Where as many ratings repeat the one above with its reason as are too many: these are rounds of their own. */
    private @Nullable List<Update> withRepeated() {
        List<Integer> repeated = IntStream.range(0, ratings.size() - 1)
                .filter(round -> ratings.get(round).reason() != null
                        && ratings.get(round)
                                .raw()
                                .equals(ratings.get(round + 1).raw()))
                .boxed()
                .toList();
        if (repeated.isEmpty() || repeated.size() != ratings.size() - updates.size()) {
            return null;
        }
        List<Update> rated = new ArrayList<>();
        int next = 0;
        for (int round = 0; round < ratings.size(); round++) {
            RatingReading rating = ratings.get(round);
            rated.add(
                    repeated.contains(round)
                            ? Update.of(rating)
                            : updates.get(next++).rated(rating));
        }
        return List.copyOf(rated);
    }
}
