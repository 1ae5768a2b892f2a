package org.actionledger.query.plan;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.command.wording.PlanWording.Ended;
import org.actionledger.command.wording.PrintedMilestone;
import org.actionledger.query.export.InWords;
import org.jspecify.annotations.Nullable;

/** What of a plan is printed in which words; the wording is one that our import knows again. */
final class PlanWords {

    private PlanWords() {}

    static String recommendation(Plan.Recommendation recommendation) {
        return PlanWording.recommendation(recommendation.text(), recommendation.parts());
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
        String target = milestone.target() == null ? null : milestone.target().raw();
        return new PrintedMilestone(milestone.description(), target, milestone.achievedOn()).print();
    }

    /** As they are now. */
    static String targets(Plan.Action action) {
        return PlanWording.targets(
                action.targets().stream().map(Plan.Target::target).toList());
    }

    /** As they were first promised. */
    static String firstTargets(Plan.Action action) {
        return PlanWording.targets(action.targets().stream()
                .map(target -> Objects.requireNonNullElse(target.extendedFrom(), target.target()))
                .toList());
    }

    static @Nullable String completion(Plan.Action action) {
        Plan.Completion completion = action.completion();
        Ended ended = completion == null
                ? null
                : new Ended(
                        completion.on(),
                        completion.outcome(),
                        completion.closure(),
                        completion.supersededBy(),
                        completion.asWritten());
        return PlanWording.completion(action.status(), ended);
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
