package org.actionledger.command.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.recommendation.Part;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a plan as its partnership writes them: what was written is printed as it was, several things of a kind each on its own
 * line.
 */
public final class PlanWording {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final String WITHDRAWN = "Recommendation withdrawn";

    private PlanWording() {}

    /**
     * How an action ended, or what its lead says of that.
     *
     * @param on the day of completion
     * @param closure none while sign-off is awaited
     * @param asWritten how a published plan words it
     */
    public record Ended(
            LocalDate on,
            @Nullable String outcome,
            @Nullable Closure closure,
            @Nullable String supersededBy,
            @Nullable String asWritten) {}

    /** {@code IN_PROGRESS} as "In progress". */
    public static String name(Enum<?> constant) {
        String lower = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** "3 March 2025". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Its text, and the lettered parts that stand beside it rather than in it. */
    public static String recommendation(String text, List<Part> parts) {
        return lines(Stream.concat(
                Stream.of(text),
                parts.stream()
                        .filter(part -> !text.contains(part.text()))
                        .map(part -> "(" + part.label() + ") " + part.text())));
    }

    public static String targets(List<TargetDate> targets) {
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

    /**
     * Date of completion and outcome: in the words of the plan it was taken over from, where it was; then what came of it. Of an open action, how
     * far it is; nothing where it has not begun.
     */
    public static @Nullable String completion(ActionStatus status, @Nullable Ended ended) {
        if (ended == null) {
            return goingOn(status);
        }
        String when = ended.asWritten() == null ? ended(ended) : ended.asWritten();
        String outcome = ended.outcome() == null ? "" : ended.outcome();
        return lines(Stream.of(when, outcome).filter(line -> !line.isBlank()).distinct());
    }

    /** The same of an action, or of none, whose recommendation is no longer pursued. */
    public static String completionOfWithdrawn(@Nullable String completion) {
        return completion == null ? WITHDRAWN : WITHDRAWN + "\n" + completion;
    }

    private static @Nullable String goingOn(ActionStatus status) {
        return switch (status) {
            case IN_PROGRESS -> "In progress";
            case PARTLY_COMPLETED -> "Part completed";
            case PROPOSED, ASSIGNED, COMPLETION_REPORTED, CLOSED, WITHDRAWN -> null;
        };
    }

    private static String ended(Ended ended) {
        String day = day(ended.on());
        if (ended.closure() == null) {
            return "Reported complete " + day + ", awaiting sign-off";
        }
        return switch (ended.closure()) {
            case IMPLEMENTED -> "Completed " + day;
            case IMPLEMENTED_ONGOING -> "Completed " + day + " and ongoing";
            case NOT_PROGRESSED -> "Not progressed – " + day;
            case SUPERSEDED ->
                "Superseded by " + Objects.requireNonNullElse(ended.supersededBy(), "another") + "\n" + day;
        };
    }

    static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
