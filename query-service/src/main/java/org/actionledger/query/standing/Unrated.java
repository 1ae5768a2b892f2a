package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.jspecify.annotations.Nullable;

/**
 * A progress update that gave no rating, recorded after the last that gave one. A correction may give it its rating, which is then the
 * last. Those recorded before the last rated one need not be remembered: a rating that one of them is given later is not the last.
 *
 * @param event the event's id
 * @param on the day it was true
 * @param reason what it said in the place of a rating's reason, if anything
 */
public record Unrated(String event, LocalDate on, @Nullable String reason) {

    /** Those there are after an update. */
    public static List<Unrated> after(List<Unrated> before, ProgressRecorded update, String eventId) {
        return update.reported() != null
                ? List.of()
                : Stream.concat(
                                before.stream(),
                                Stream.of(new Unrated(eventId, update.effectiveOn(), update.ratingReason())))
                        .toList();
    }

    /** The one of these that a correction gives a rating, as it stands with that; null where it gives none of them a rating. */
    public static @Nullable Unrated rated(List<Unrated> all, EntryCorrected corrected) {
        return corrected.correction().rating() == null
                ? null
                : all.stream()
                        .filter(unrated -> unrated.event.equals(corrected.corrects()))
                        .map(unrated -> unrated.corrected(corrected))
                        .findFirst()
                        .orElse(null);
    }

    /** Those there are after a correction: where it rates one of them, the ones recorded after that. */
    public static List<Unrated> after(List<Unrated> before, EntryCorrected corrected) {
        return rated(before, corrected) == null
                ? before.stream().map(unrated -> unrated.corrected(corrected)).toList()
                : before.stream()
                        .dropWhile(unrated -> !unrated.event.equals(corrected.corrects()))
                        .skip(1)
                        .toList();
    }

    private Unrated corrected(EntryCorrected corrected) {
        LocalDate right = corrected.correction().effectiveOn();
        return right == null || !event.equals(corrected.corrects()) ? this : new Unrated(event, right, reason);
    }
}
