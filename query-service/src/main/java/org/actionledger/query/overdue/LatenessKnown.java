package org.actionledger.query.overdue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we knew, and for how long.
 *
 * @param from when we learned it
 * @param until when we learned better; null while we believe it
 */
record LatenessKnown(
        Lateness lateness, Instant from, @Nullable Instant until) {

    /**
     * What events not written yet have changed in our knowledge of an action.
     *
     * @param learned new rows, of which later events may have ended some
     * @param ended rows known before these events
     */
    record Changes(List<LatenessKnown> learned, List<LatenessKnown> ended) {

        static final Changes NONE = new Changes(List.of(), List.of());

        /** One more event, recorded at that instant. */
        Changes and(List<Lateness> before, List<Lateness> after, Instant at) {
            if (before.equals(after)) {
                return this;
            }
            List<LatenessKnown> news = new ArrayList<>();
            List<LatenessKnown> past = new ArrayList<>(ended);
            List<Lateness> known = new ArrayList<>(before);
            for (LatenessKnown row : learned) {
                boolean over = row.until == null && !after.contains(row.lateness);
                if (row.until == null) {
                    known.remove(row.lateness);
                }
                if (!over) {
                    news.add(row);
                } else if (row.from.isBefore(at)) {
                    news.add(new LatenessKnown(row.lateness, row.from, at));
                }
            }
            known.stream()
                    .filter(lateness -> !after.contains(lateness))
                    .forEach(lateness -> past.add(new LatenessKnown(lateness, at, at)));
            after.stream()
                    .filter(lateness -> !before.contains(lateness))
                    .forEach(lateness -> news.add(new LatenessKnown(lateness, at, null)));
            return new Changes(news, past);
        }
    }
}
