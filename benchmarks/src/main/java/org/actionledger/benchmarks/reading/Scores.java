package org.actionledger.benchmarks.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many of each field are right, against what should be, and how much of what is not right is flagged. */
final class Scores {

    /** Of what is not right, at least this share in per cent should be flagged. */
    private static final int FLAGGED_GOAL = 90;

    private record Score(String title, int goal, long right, long all, long flagged) {

        static Score of(Field field, List<Finding> findings) {
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.field() == field)
                    .toList();
            return new Score(
                    field.title(),
                    field.goal(),
                    own.stream().filter(Finding::isRight).count(),
                    own.size(),
                    own.stream()
                            .filter(finding -> !finding.isRight() && finding.isFlagged())
                            .count());
        }

        boolean isReached() {
            return right * 100 >= all * goal;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %-22s | %5d | %5d | %5.1f %% | %3d %% | %-7s | %d of %d |",
                    title,
                    right,
                    all,
                    all == 0 ? 100.0 : 100.0 * right / all,
                    goal,
                    isReached() ? "reached" : "MISSED",
                    flagged,
                    all - right);
        }
    }

    private final List<Score> scores;
    private final long wrong;
    private final long flagged;

    Scores(List<Finding> findings) {
        scores = Stream.of(Field.values())
                .map(field -> Score.of(field, findings))
                .filter(score -> score.all() > 0)
                .toList();
        wrong = findings.stream().filter(finding -> !finding.isRight()).count();
        flagged = scores.stream().mapToLong(Score::flagged).sum();
    }

    boolean areReached() {
        return scores.stream().allMatch(Score::isReached) && flagged * 100 >= wrong * FLAGGED_GOAL;
    }

    /** As a Markdown table. */
    List<String> lines() {
        return Stream.of(
                        Stream.of(
                                "| field                  | right |    of |   share |  goal |         | not right,"
                                        + " flagged |",
                                "|---|---|---|---|---|---|---|"),
                        scores.stream().map(Score::line),
                        Stream.of(
                                "",
                                "Of %d not right, %d are flagged (goal %d %%); silently wrong: %d."
                                        .formatted(wrong, flagged, FLAGGED_GOAL, wrong - flagged)))
                .flatMap(lines -> lines)
                .toList();
    }
}
