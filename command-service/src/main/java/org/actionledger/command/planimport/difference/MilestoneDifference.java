package org.actionledger.command.planimport.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction.Step;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.command.wording.PrintedMilestone;
import org.actionledger.events.agency.AgencyId;

/** The milestones that a row has and the action has not, and those that are achieved by what our print says of them. */
record MilestoneDifference(Compared compared, List<AgencyId> leads, Changes changes) {

    void find() {
        if (compared.isSilent(Meaning.MILESTONES)) {
            return;
        }
        List<Step> known = new ArrayList<>(compared.action().milestones());
        List<String> lines = compared.row().milestones();
        for (int line = 0; line < lines.size(); line++) {
            PrintedMilestone given = PrintedMilestone.read(lines.get(line));
            MilestoneSteps steps = new MilestoneSteps(compared.id(), compared.row(), line, leads, compared.asOf());
            Optional<Step> same = known.stream()
                    .filter(step -> fold(step).equals(Wording.fold(given.description())))
                    .findFirst();
            same.ifPresent(known::remove);
            if (same.isEmpty()) {
                changes.says("New milestone “" + given.print() + "”.");
                steps.inOrder().forEach(changes::add);
            } else if (given.achievedOn() != null && same.get().achievedOn() == null && !leads.isEmpty()) {
                changes.says("Milestone “" + given.description() + "” was achieved on "
                        + PlanWording.day(given.achievedOn()) + ".");
                changes.add(steps.achieved(same.get().milestone().milestoneId(), given.achievedOn()));
            }
        }
    }

    private static String fold(Step step) {
        return Wording.fold(step.milestone().description());
    }
}
