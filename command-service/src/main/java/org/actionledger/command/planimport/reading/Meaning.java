package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column holds, told from the words of its heading. */
public enum Meaning {
    NUMBER,
    RECOMMENDATION,
    SCOPE,
    ACTION,
    LEAD,
    MILESTONES,
    TARGET,
    RATING,
    PROGRESS,
    /** Status, day of completion, or both. */
    COMPLETION,
    COMPLETION_AND_OUTCOME,
    /** What should change. */
    OUTCOME,
    /** What did change. */
    ACHIEVED_OUTCOME;

    private static final Set<String> NUMBERING =
            Set.of("no", "nos", "number", "num", "nr", "ref", "reference", "id", "item");
    private static final Set<String> NUMBERED = Set.of("rec", "recs", "recommendation", "recommendations", "of", "the");

    /** The meaning of a heading; none where it is not understood. The order matters: "target completion date" is a target. */
    static @Nullable Meaning of(String heading) {
        Heading words = new Heading(Wording.words(heading), " " + Wording.fold(heading) + " ");
        if (words.has("scope")) {
            return SCOPE;
        }
        if (words.has("milestone", "milestones")) {
            return MILESTONES;
        }
        if (words.has("rag", "rating", "ratings")) {
            return RATING;
        }
        if (words.isNumber()) {
            return NUMBER;
        }
        if (words.has("target", "targets", "deadline", "due", "timescale", "timescales", "timeframe")
                || words.says("by when")) {
            return words.has("progress", "update", "updates") ? PROGRESS : TARGET;
        }
        if (words.has("completion", "completed", "status", "closed", "closure") || words.says("end date")) {
            return words.has("outcome", "outcomes") ? COMPLETION_AND_OUTCOME : COMPLETION;
        }
        if (words.has("progress", "update", "updates", "response", "responses")) {
            return PROGRESS;
        }
        if (words.has("outcome", "outcomes")) {
            return words.has("achieved", "actual") ? ACHIEVED_OUTCOME : OUTCOME;
        }
        return words.whoOrWhat();
    }

    private record Heading(List<String> words, String folded) {

        boolean has(String... any) {
            return List.of(any).stream().anyMatch(words::contains);
        }

        boolean says(String phrase) {
            return folded.contains(" " + phrase + " ");
        }

        boolean isNumber() {
            return words.equals(List.of("rec"))
                    || (words.stream().anyMatch(NUMBERING::contains)
                            && words.stream().allMatch(word -> NUMBERING.contains(word) || NUMBERED.contains(word)));
        }

        private boolean namesPeople() {
            return has("officer", "officers", "person", "people", "name", "names", "contact", "individual")
                    && !has("agency", "agencies", "organisation", "organisations");
        }

        private @Nullable Meaning whoOrWhat() {
            if (has("lead", "leads", "owner", "owners", "responsible", "responsibility") || says("by whom")) {
                return namesPeople() ? null : LEAD;
            }
            if (has("action", "actions")) {
                return words.stream().anyMatch(NUMBERING::contains) ? null : ACTION;
            }
            if (has("recommendation", "recommendations", "rec", "recs")) {
                return RECOMMENDATION;
            }
            return has("agency", "agencies", "organisation", "organisations") && !namesPeople() ? LEAD : null;
        }
    }
}
