package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column holds, told from the words of its heading. */
public enum Meaning {
    NUMBER,
    RECOMMENDATION,
    SCOPE,
    /** Whether the panel or an agency made the recommendation. */
    ORIGIN,
    ACTION,
    LEAD,
    /** Who is responsible within the lead: a post, or a person, whose name is not taken over. */
    RESPONSIBLE,
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
    ACHIEVED_OUTCOME,
    /** The day on which the latest update was true. */
    PROGRESS_DAY,
    /** What we call the action; only our exports have it. */
    ACTION_REFERENCE,
    /** Nothing that a plan needs, as a person said; no heading means it. */
    NOTHING;

    /** The meaning of a heading; none where it is not understood. The order matters: "target completion date" is a target. */
    public static @Nullable Meaning of(String heading) {
        Heading words = Heading.of(heading);
        if (words.is("action reference")) {
            return ACTION_REFERENCE;
        }
        if (words.is("reported on")) {
            return PROGRESS_DAY;
        }
        if (words.has("assured")) {
            return null; // what the partnership thinks of it is nobody's report
        }
        if (Round.of(heading) != null) {
            return words.has("rag", "brag", "rating", "ratings") ? RATING : PROGRESS;
        }
        if (words.has("scope") || (words.has("local") && words.has("national"))) {
            return SCOPE;
        }
        if (words.has("milestone", "milestones") || words.says("key steps") || words.says("interim steps")) {
            return MILESTONES;
        }
        if (words.has("rag", "brag", "rating", "ratings") || words.says("traffic light")) {
            return RATING;
        }
        if (words.isNumber()) {
            return NUMBER;
        }
        if (words.isOrigin()) {
            return ORIGIN;
        }
        if (words.isTarget()) {
            return words.has("progress", "update", "updates") ? PROGRESS : TARGET;
        }
        if (words.isCompletion()) {
            return words.has("outcome", "outcomes") ? COMPLETION_AND_OUTCOME : COMPLETION;
        }
        if (words.has("progress", "update", "updates", "response", "responses", "commentary")
                || words.says("to date")
                || words.says("so far")
                || words.says("where are we")
                || words.says("where we are")
                || words.says("have we done")
                || words.says("has been done")
                || words.says("has been achieved")
                || words.says("current position")) {
            return PROGRESS;
        }
        if (words.isOutcome()) {
            return words.has("achieved", "actual") ? ACHIEVED_OUTCOME : OUTCOME;
        }
        return words.whoOrWhat();
    }

    /** What a heading may mean where no other claims it: looser words, of use only for what is still missing. */
    public static @Nullable Meaning atAPinch(String heading) {
        Heading words = Heading.of(heading);
        if (words.has(
                "learning", "lesson", "lessons", "finding", "findings", "issue", "theme", "objective", "objectives")) {
            return RECOMMENDATION;
        }
        if (words.has("specific", "task", "tasks", "steps", "what", "how")) {
            return ACTION;
        }
        if (words.has("who")) {
            return LEAD;
        }
        boolean date =
                words.has("date", "dates") && !words.has("start", "started", "review", "raised", "added", "opened");
        return date || words.has("when", "timely") || words.says("finish by") ? TARGET : null;
    }

    /** Whether a heading says that those below it lead, and not only that they are agencies. */
    static boolean saysWhoLeads(String heading) {
        return Heading.of(heading).saysWhoLeads();
    }

    /** Whether a heading is "End date" or the like: a target where there is no other, else the day of completion. */
    static boolean isEnd(String heading) {
        Heading words = Heading.of(heading);
        return words.says("end date") || words.says("finish date") || words.says("date closed");
    }

    /** Whether our exports tell by that heading what a plan does not say of an action: what was promised first. */
    static boolean isBesideThePlan(String heading) {
        return Heading.of(heading).is("first target date");
    }

    private record Heading(List<String> words, String folded) {

        private static final Set<String> NUMBERING =
                Set.of("no", "nos", "number", "num", "nr", "ref", "reference", "id", "item");
        private static final Set<String> NUMBERED =
                Set.of("rec", "recs", "recommendation", "recommendations", "of", "the");
        private static final Set<String> OF_ORIGIN = Set.of(
                "source",
                "origin",
                "of",
                "the",
                "recommendation",
                "recommendations",
                "rec",
                "panel",
                "agency",
                "imr",
                "or",
                "type");

        static Heading of(String heading) {
            return heading.strip().equals("#")
                    ? new Heading(List.of("no"), " no ")
                    : new Heading(Wording.words(heading), " " + Wording.fold(heading) + " ");
        }

        boolean has(String... any) {
            return List.of(any).stream().anyMatch(words::contains);
        }

        boolean is(String phrase) {
            return folded.strip().equals(phrase);
        }

        boolean says(String phrase) {
            return folded.contains(" " + phrase + " ");
        }

        boolean isNumber() {
            return words.equals(List.of("rec"))
                    || (words.stream().anyMatch(NUMBERING::contains)
                            && words.stream().allMatch(word -> NUMBERING.contains(word) || NUMBERED.contains(word)));
        }

        boolean isOrigin() {
            return has("source", "origin") && OF_ORIGIN.containsAll(words);
        }

        boolean isTarget() {
            boolean expected = has("expected", "anticipated", "estimated", "planned", "proposed", "projected", "agreed")
                    && has("completion", "date", "finish", "end");
            return !has("outcome", "outcomes")
                    && (expected
                            || has("target", "targets", "deadline", "deadlines", "due", "timescale", "timescales")
                            || has("timeframe", "timeframes", "timeline", "timelines", "timebound")
                            || says("by when")
                            || says("time bound")
                            || says("time scale")
                            || says("time frame")
                            || says("complete by")
                            || says("completed by")
                            || says("date for completion"));
        }

        boolean isCompletion() {
            return has("completion", "completed", "complete", "status", "closed", "closure")
                    || (says("end date") && has("progress", "update", "actual"))
                    || says("signed off")
                    || says("sign off")
                    || says("date achieved");
        }

        boolean isOutcome() {
            return has("outcome", "outcomes", "impact", "measurable", "success", "benefit", "benefits")
                    || says("what difference")
                    || says("how will we know");
        }

        private boolean namesPeople() {
            return has(
                            "officer",
                            "officers",
                            "person",
                            "people",
                            "name",
                            "names",
                            "contact",
                            "individual",
                            "post",
                            "role")
                    && !namesAgencies();
        }

        private boolean namesAgencies() {
            return has("agency", "agencies", "organisation", "organisations");
        }

        boolean saysWhoLeads() {
            return has(
                            "lead",
                            "leads",
                            "owner",
                            "owners",
                            "responsible",
                            "responsibility",
                            "accountable",
                            "accountability")
                    || says("by whom");
        }

        private @Nullable Meaning whoOrWhat() {
            if (has("supporting", "support", "partner", "partners", "involved", "other") && !has("lead", "leads")) {
                return null;
            }
            if (saysWhoLeads()) {
                return namesPeople() ? RESPONSIBLE : LEAD;
            }
            if (has("action", "actions")) {
                return words.stream().anyMatch(NUMBERING::contains) ? null : ACTION;
            }
            if (has("recommendation", "recommendations", "rec", "recs")) {
                return RECOMMENDATION;
            }
            return namesAgencies() && !namesPeople() && !has("single", "multi") ? LEAD : null;
        }
    }
}
