package org.actionledger.benchmarks.reading;

import java.util.List;
import org.actionledger.command.planimport.reading.Meaning;

/** What is compared, with the share that should be right and the columns it is read from. */
enum Field {
    ROWS("rows", 100),
    CELLS("cell text", 100),
    NUMBER("recommendation number", 95, Meaning.NUMBER, Meaning.RECOMMENDATION),
    PARTS("parts", 95, Meaning.RECOMMENDATION),
    TEXT("recommendation text", 95, Meaning.RECOMMENDATION),
    PART_TEXTS("texts of the parts", 95, Meaning.RECOMMENDATION),
    SCOPE("scope", 95, Meaning.SCOPE),
    SOURCE("source", 95, Meaning.NUMBER, Meaning.RECOMMENDATION, Meaning.ORIGIN),
    ACTION("action text", 95, Meaning.ACTION),
    LEADS("lead agencies", 98, Meaning.LEAD),
    MILESTONES("milestones", 95, Meaning.MILESTONES),
    TARGET_RAW("target wording", 95, Meaning.TARGET),
    TARGET_DATE("target date", 98, Meaning.TARGET),
    TARGET_PRECISION("target precision", 98, Meaning.TARGET),
    TARGET_KIND("target kind", 98, Meaning.TARGET),
    TARGET_PART("target part or step", 95, Meaning.TARGET),
    PROGRESS("progress text", 95, Meaning.PROGRESS, Meaning.COMPLETION_AND_OUTCOME, Meaning.RATING, Meaning.TARGET),
    PROGRESS_DATE("progress date", 95, Meaning.PROGRESS, Meaning.COMPLETION_AND_OUTCOME, Meaning.TARGET),
    PROGRESS_PART("progress part", 95, Meaning.PROGRESS),
    RATING("progress rating", 95, Meaning.RATING, Meaning.PROGRESS),
    STATUS("status", 98, Meaning.COMPLETION, Meaning.COMPLETION_AND_OUTCOME),
    COMPLETION_DATE("completion date", 95, Meaning.COMPLETION, Meaning.COMPLETION_AND_OUTCOME),
    COMPLETION_PRECISION("completion precision", 95, Meaning.COMPLETION, Meaning.COMPLETION_AND_OUTCOME),
    COMMENCED("commenced", 95, Meaning.COMPLETION, Meaning.COMPLETION_AND_OUTCOME),
    OUTCOME("outcome", 95, Meaning.OUTCOME, Meaning.ACHIEVED_OUTCOME, Meaning.COMPLETION_AND_OUTCOME);

    private final String title;
    private final int goal;
    private final List<Meaning> from;

    Field(String title, int goal, Meaning... from) {
        this.title = title;
        this.goal = goal;
        this.from = List.of(from);
    }

    String title() {
        return title;
    }

    /** In per cent. */
    int goal() {
        return goal;
    }

    List<Meaning> from() {
        return from;
    }
}
