package org.actionledger.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of a fault. It went well if nothing acknowledged is lost, nothing is there twice, nothing is there of which it was said that it is
 * not, the projections hold all of it and are what a fresh fold makes, and nobody was shown less than she had written.
 *
 * @param count what clients were told against what is there
 * @param differences of projections from a fresh fold
 * @param stale answers from before the write whose token the question brought
 * @param withoutWriting the longest time in which no write was acknowledged, from the fault's beginning on
 * @param withoutReading the same of questions
 * @param recovered from when it was put right until each writer had written and read again
 */
record Verdict(
        String fault,
        Tally.Count count,
        long deadLetters,
        List<String> differences,
        List<String> stale,
        Duration withoutWriting,
        Duration withoutReading,
        Duration recovered) {

    static final String HEAD = """
        | fault | acknowledged | unknown | stored (of the unknown) | lost | doubled | denied | projected | drift | no write for | no answer for | all served after |
        |---|---|---|---|---|---|---|---|---|---|---|---|\
        """;

    boolean isGood() {
        return count.isRight() && deadLetters == 0 && differences.isEmpty() && stale.isEmpty();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d (%d) | %d | %d | %d | %d | %d | %s | %s | %s |",
                fault,
                count.acknowledged(),
                count.unknown(),
                count.stored(),
                count.unknownStored(),
                count.lost(),
                count.doubled(),
                count.denied(),
                count.projected(),
                differences.size(),
                seconds(withoutWriting),
                seconds(withoutReading),
                seconds(recovered));
    }

    /** What is wrong, in lines; empty if nothing is. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>(count.wrong());
        if (count.projected() != count.stored() || count.projectedTwice() > 0) {
            wrong.add("the trail holds " + count.projected() + " of " + count.stored() + ", and "
                    + count.projectedTwice() + " twice");
        }
        if (deadLetters > 0) {
            wrong.add(deadLetters + " dead letters are left");
        }
        wrong.addAll(differences);
        wrong.addAll(stale);
        return wrong;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
