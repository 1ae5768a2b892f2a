package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.command.wording.PrintedMilestone;
import org.actionledger.events.action.TargetDate;
import org.jspecify.annotations.Nullable;

/** Which target date belongs to which milestone: by number where both are numbered, by position where there are as many of both. */
final class StepTargets {

    private static final Pattern NUMBERED = Pattern.compile("\\(?(\\d{1,2}|[a-z])[).:]\\s.*", Pattern.DOTALL);

    private StepTargets() {}

    /** None where nothing tells which one is the milestone's. */
    static @Nullable TargetDate of(int milestone, List<String> milestones, List<TargetDate> targets) {
        String own = PrintedMilestone.read(milestones.get(milestone)).target();
        if (own != null) {
            return ofItsOwn(own, targets);
        }
        Matcher numbered = NUMBERED.matcher(milestones.get(milestone));
        if (numbered.matches()) {
            List<TargetDate> same = targets.stream()
                    .filter(target -> numbered.group(1).equals(target.step()))
                    .toList();
            if (same.size() == 1) {
                return same.getFirst();
            }
        }
        boolean inOrder = milestones.size() > 1
                && milestones.size() == targets.size()
                && targets.stream()
                        .allMatch(target -> target.canBeMissed() && target.step() == null && target.part() == null);
        return inOrder ? targets.get(milestone) : null;
    }

    /** A target that stands beside the milestone: one of the action's where it has one of that wording. */
    private static TargetDate ofItsOwn(String wording, List<TargetDate> targets) {
        return targets.stream()
                .filter(target -> target.raw().equals(wording))
                .findFirst()
                .orElseGet(() -> {
                    List<TargetDate> read =
                            TargetReading.of(wording, (_, _) -> {}).targets();
                    return read.size() == 1 ? read.getFirst() : TargetDate.unread(wording);
                });
    }
}
