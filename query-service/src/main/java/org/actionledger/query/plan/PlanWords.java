package org.actionledger.query.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.query.export.InWords;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a plan as its partnership writes them, so that whoever reads plans, people or our import, understands them: what was
 * written is printed as it was, several things of a kind each on its own line.
 */
final class PlanWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PlanWords() {}

    /** Its text, and the lettered parts that stand beside it rather than in it. */
    static String recommendation(Plan.Recommendation recommendation) {
        return lines(Stream.concat(
                Stream.of(recommendation.text()),
                recommendation.parts().stream()
                        .filter(part -> !recommendation.text().contains(part.text()))
                        .map(part -> "(" + part.label() + ") " + part.text())));
    }

    static String leads(Plan.Action action) {
        return lines(action.leads().stream().map(lead -> InWords.orId(lead.name(), lead.agencyId())));
    }

    static @Nullable String responsible(Plan.Action action) {
        return action.responsible() == null ? null : action.responsible().title();
    }

    static String milestones(Plan.Action action) {
        return lines(action.keyMilestones().stream().map(PlanWords::milestone));
    }

    private static String milestone(Plan.Milestone milestone) {
        String target = milestone.target() == null
                ? ""
                : " (target: " + milestone.target().raw() + ")";
        String achieved =
                milestone.achievedOn() == null ? "" : " (achieved " + DAY.format(milestone.achievedOn()) + ")";
        return milestone.description() + target + achieved;
    }

    /** As they are now. */
    static String targets(Plan.Action action) {
        return targets(action.targets().stream().map(Plan.Target::target).toList());
    }

    /** As they were first promised. */
    static String firstTargets(Plan.Action action) {
        return targets(action.targets().stream()
                .map(target -> Objects.requireNonNullElse(target.extendedFrom(), target.target()))
                .toList());
    }

    private static String targets(List<TargetDate> targets) {
        return lines(IntStream.range(0, targets.size())
                .filter(place -> place == 0 || !readFromOneWording(targets.get(place - 1), targets.get(place)))
                .mapToObj(place -> labelled(targets.get(place))));
    }

    /** Several days may have been read from one wording, such as "10/12/17 June 2024" or "June 2025 then yearly". */
    private static boolean readFromOneWording(TargetDate one, TargetDate next) {
        return next.kind() == TargetKind.RECURRING
                ? one.raw().contains(next.raw())
                : one.raw().equals(next.raw()) && !Objects.equals(one.dueBy(), next.dueBy());
    }

    private static String labelled(TargetDate target) {
        String label = target.part() == null ? target.step() : target.part();
        return label == null || target.raw().contains(label) ? target.raw() : label + ") " + target.raw();
    }

    /** In the words of the plan it was taken over from, where it was; then what came of it. */
    static @Nullable String completion(Plan.Action action) {
        Plan.Completion completion = action.completion();
        if (completion == null) {
            return goingOn(action.status());
        }
        String when = completion.asWritten() == null ? ended(completion) : completion.asWritten();
        String outcome = completion.outcome() == null ? "" : completion.outcome();
        return lines(Stream.of(when, outcome).filter(line -> !line.isBlank()).distinct());
    }

    private static @Nullable String goingOn(ActionStatus status) {
        return switch (status) {
            case IN_PROGRESS -> "In progress";
            case PARTLY_COMPLETED -> "Part completed";
            case PROPOSED, ASSIGNED, COMPLETION_REPORTED, CLOSED, WITHDRAWN -> null;
        };
    }

    private static String ended(Plan.Completion completion) {
        String day = day(completion.on());
        if (completion.closure() == null) {
            return "Reported complete " + day + ", awaiting sign-off";
        }
        return switch (completion.closure()) {
            case IMPLEMENTED -> "Completed " + day;
            case IMPLEMENTED_ONGOING -> "Completed " + day + " and ongoing";
            case NOT_PROGRESSED -> "Not progressed – " + day;
            case SUPERSEDED ->
                "Superseded by " + Objects.requireNonNullElse(completion.supersededBy(), "another") + "\n" + day;
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
