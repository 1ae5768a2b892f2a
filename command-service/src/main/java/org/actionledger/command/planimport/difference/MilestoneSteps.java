package org.actionledger.command.planimport.difference;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.wording.PrintedMilestone;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.agency.AgencyId;

/**
 * What follows from one line of a row's milestones: that there is one, and where the line was printed by us, that it was achieved.
 *
 * @param step the place of the line, counted from 0
 */
record MilestoneSteps(ActionId id, PlanAction action, int step, List<AgencyId> leads, LocalDate asOf) {

    List<Step> inOrder() {
        PrintedMilestone line = PrintedMilestone.read(action.milestones().get(step));
        MilestoneId milestone = NewId.of(MilestoneId::new);
        Step added = Step.ofPartnership(
                new AddMilestone(id, new Milestone(milestone, line.description(), action.targetOf(step))), row());
        return line.achievedOn() == null || leads.isEmpty()
                ? List.of(added)
                : List.of(added, achieved(milestone, line.achievedOn()));
    }

    /** Told by the lead, for nobody else can achieve anything; no later than the day the plan speaks for. */
    Step achieved(MilestoneId milestone, LocalDate on) {
        LocalDate day = on.isAfter(asOf) ? asOf : on;
        return new Step(new AchieveMilestone(id, milestone, day), row(), leads.getFirst());
    }

    private int row() {
        return action.row().number();
    }
}
