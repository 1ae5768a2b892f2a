package org.actionledger.command.planimport.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a row says.
 *
 * @param description may be empty
 * @param leads the first leads, the others jointly; none where none is named or none could be read safely
 * @param responsible the post that answers for it; none where none is named, or a person may be
 * @param flags what a person should look at
 */
public record PlanAction(
        Table.Row row,
        String description,
        @Nullable Scope scope,
        @Nullable String intendedOutcome,
        List<PlanAgency> leads,
        @Nullable String responsible,
        List<TargetDate> targets,
        List<String> milestones,
        List<Update> updates,
        Conclusion conclusion,
        List<Flag> flags) {

    /** The target date of a milestone, counted from 0; none where the plan does not tell which it is. */
    public @Nullable TargetDate targetOf(int milestone) {
        return StepTargets.of(milestone, milestones, targets);
    }

    /** The day an update is true of: its own; else that of the status; else the day the plan speaks for. None lies after that. */
    public LocalDate dayOf(Update update, LocalDate asOf) {
        LocalDate day = update.day() != null ? update.day() : conclusion.day();
        return day == null || day.isAfter(asOf) ? asOf : day;
    }

    /** The first day on which the action was there: the earliest that the row tells of. */
    public LocalDate firstDay(LocalDate asOf) {
        return Stream.concat(
                        Stream.of(asOf),
                        Stream.concat(
                                Stream.of(conclusion.day(), conclusion.commenced()),
                                updates.stream().map(Update::day)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(asOf);
    }

    /** The same with other updates. */
    public PlanAction withUpdates(List<Update> others) {
        return new PlanAction(
                row,
                description,
                scope,
                intendedOutcome,
                leads,
                responsible,
                targets,
                milestones,
                others,
                conclusion,
                flags);
    }

    /** The same as if nothing were said of how far it is: without the conclusion, and the updates that stand in its cell. */
    public PlanAction withoutConclusion() {
        return new PlanAction(
                row,
                description,
                scope,
                intendedOutcome,
                leads,
                responsible,
                targets,
                milestones,
                List.copyOf(
                        updates.subList(0, updates.size() - conclusion.updates().size())),
                Conclusion.NOTHING,
                flags);
    }
}
