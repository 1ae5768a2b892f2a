package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_CONTRADICTED;
import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_DOUBTFUL;
import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.DAY_ASSUMED;
import static org.actionledger.command.planimport.reading.Flag.Reason.DAY_IN_THE_FUTURE;
import static org.actionledger.command.planimport.reading.Flag.Reason.STATUS_FROM_PROGRESS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.actionledger.events.action.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How far a row says its action is, from its status and completion cell and from what the end of its outcome adds. Where the
 * two disagree the status cell is followed.
 *
 * @param raw the words of status and day; empty where there are none
 * @param day of completion, the last day of the period given; none where none is given
 * @param commenced the day on which it is said to have begun
 * @param supersededBy what took its place, as written
 * @param outcome what was achieved, where the plan tells it; of an action that is not at its end, what was achieved so far
 * @param updates the dated reports that stand in the completion cell
 */
public record Conclusion(
        Stated stated,
        String raw,
        @Nullable LocalDate day,
        Precision precision,
        @Nullable LocalDate commenced,
        @Nullable String supersededBy,
        String outcome,
        List<Update> updates) {

    private static final Pattern NOT_QUITE = Pattern.compile(
            "\\W*(?:pending|awaiting|subject\\s+to|re-?opened|but\\b|except|apart\\s+from)", Pattern.CASE_INSENSITIVE);

    static final Conclusion NOTHING =
            new Conclusion(Stated.NOTHING, "", null, Precision.NONE, null, null, "", List.of());

    /**
     * Reads a completion cell.
     *
     * @param added what the end of the outcome says of completion
     * @param tellsOutcome whether the cell's heading announces an outcome
     */
    static Conclusion of(
            String cell, @Nullable CompletionReading added, boolean tellsOutcome, LocalDate asOf, Marker marker) {
        CompletionReading own = CompletionReading.of(cell);
        CompletionReading dayFirst = tellsOutcome && own.raw().isEmpty() ? CompletionReading.dayFirst(cell) : null;
        if (dayFirst != null) {
            marker.flag(
                    COMPLETION_DOUBTFUL,
                    "The cell begins with “" + firstLine(dayFirst.raw())
                            + "” and no status; what it tells is taken as done on that day.");
        }
        CompletionReading reading = merged(dayFirst == null ? own : dayFirst, added, asOf, marker);
        List<Update> updates = new ArrayList<>();
        String outcome = reading.rest();
        if (reading.stated().isComplete() && NOT_QUITE.matcher(outcome).lookingAt()) {
            marker.flag(
                    COMPLETION_DOUBTFUL,
                    "“" + firstLine(reading.raw()) + "” is followed by “" + firstLine(outcome)
                            + "”; it is taken as complete.");
        }
        if (reading.raw().isEmpty() && !reading.rest().isEmpty()) {
            marker.flag(
                    COMPLETION_UNREAD,
                    tellsOutcome
                            ? "The cell begins with no status; what it tells is taken as an outcome, and the action as"
                                    + " open."
                            : "“" + firstLine(reading.rest()) + "” could not be read as a status.");
            outcome = tellsOutcome ? outcome : "";
        }
        if (!outcome.isEmpty()) {
            List<Update> paragraphs = ProgressReading.of(outcome, marker);
            updates.addAll(
                    paragraphs.stream().filter(update -> update.day() != null).toList());
            outcome = String.join(
                    "\n",
                    paragraphs.stream()
                            .filter(update -> update.day() == null)
                            .map(Update::text)
                            .toList());
        }
        return new Conclusion(
                reading.stated(),
                reading.raw(),
                reading.day(),
                reading.precision(),
                reading.commenced(),
                reading.supersededBy(),
                outcome,
                List.copyOf(updates));
    }

    /** In a plan without a column for the status: what the last report begins with, where this says nothing; flagged. */
    Conclusion orAsTold(List<Update> told, LocalDate asOf, Marker marker) {
        CompletionReading last =
                told.isEmpty() ? null : CompletionReading.of(told.getLast().text());
        if (!raw.isEmpty() || last == null || last.stated() == Stated.NOTHING || last.isDayAlone()) {
            return this;
        }
        marker.flag(
                STATUS_FROM_PROGRESS,
                "The plan has no column for the status; “" + firstLine(last.raw()) + "” is taken, with which the last"
                        + " report begins.");
        CompletionReading dated = merged(last, null, asOf, marker);
        return new Conclusion(
                dated.stated(),
                dated.raw(),
                dated.day(),
                dated.precision(),
                dated.commenced(),
                dated.supersededBy(),
                outcome,
                updates);
    }

    /** The same with what a cell of its own tells as achieved. */
    Conclusion achieved(String text) {
        return text.isEmpty()
                ? this
                : new Conclusion(
                        stated, raw, day, precision, commenced, supersededBy, (outcome + "\n" + text).strip(), updates);
    }

    private static CompletionReading merged(
            CompletionReading cell, @Nullable CompletionReading added, LocalDate asOf, Marker marker) {
        boolean yetToCome = cell.day() != null && cell.day().isAfter(asOf) && cell.isDayAlone();
        if (yetToCome) {
            return cell.butUnread();
        }
        CompletionReading merged = added == null ? cell : merged(cell, added, marker);
        if (merged.stated().isEnd() && merged.day() == null) {
            marker.flag(
                    DAY_ASSUMED, "No day of completion is given; " + asOf + " is taken, the day the plan speaks for.");
        }
        if (merged.day() != null && merged.day().isAfter(asOf)) {
            marker.flag(
                    DAY_IN_THE_FUTURE,
                    merged.day() + " lies in the future; " + asOf + " is taken, the day the plan speaks for.");
        }
        return merged;
    }

    private static CompletionReading merged(CompletionReading cell, CompletionReading added, Marker marker) {
        if (cell.isBlank()) {
            return added.butWithoutRest();
        }
        if (cell.stated().isComplete()) {
            if (!added.stated().isComplete() || !added.rest().isEmpty()) {
                contradicted(marker, cell, added);
                return cell;
            }
            Stated stated = added.stated() == Stated.COMPLETE_ONGOING ? added.stated() : cell.stated();
            return cell.but(stated, cell.day() == null ? added : cell);
        }
        if (cell.stated() == Stated.ONGOING && added.stated() == Stated.PARTLY_COMPLETE) {
            return cell.but(Stated.PARTLY_COMPLETE, cell);
        }
        if (cell.stated() != added.stated()) {
            contradicted(marker, cell, added);
        }
        return cell;
    }

    private static void contradicted(Marker marker, CompletionReading cell, CompletionReading added) {
        marker.flag(
                COMPLETION_CONTRADICTED,
                "“" + firstLine(cell.raw()) + "” here, but the outcome ends with “"
                        + (added.raw() + " " + added.rest()).strip() + "”; the status is followed.");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
