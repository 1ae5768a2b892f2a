package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.EXTENSION_OPEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.TARGETS_DIFFER_IN_NUMBER;
import static org.actionledger.command.planimport.reading.Flag.Reason.TARGET_WITHOUT_LEAD;

import java.util.List;
import java.util.stream.IntStream;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction.OpenExtension;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;

/** Until when. A date takes the place of the one at its position; none can be added or taken away. */
record TargetDifference(Compared compared, List<AgencyId> leads, Changes changes) {

    void find() {
        if (!isThere()) {
            return;
        }
        List<TargetDate> present = compared.action().targets();
        List<TargetDate> given = compared.row().targets();
        if (given.size() != present.size()) {
            flag(
                    TARGETS_DIFFER_IN_NUMBER,
                    "The cell gives " + count(given) + ", the action has " + count(present)
                            + "; the action keeps its own.");
            return;
        }
        IntStream.range(0, given.size())
                .filter(place -> !isSame(given.get(place), present.get(place)))
                .forEach(place -> move(place, present.get(place), given.get(place)));
    }

    /** Whether the row says another target than the action has. */
    boolean isThere() {
        List<TargetDate> present = compared.action().targets();
        List<TargetDate> given = compared.row().targets();
        boolean same = given.size() == present.size()
                && IntStream.range(0, given.size()).allMatch(place -> isSame(given.get(place), present.get(place)));
        return !same && !compared.isSilent(Meaning.TARGET);
    }

    /** All that the row gives, for an action that takes them all at once. */
    List<TargetDate> sayAll() {
        if (!compared.row().targets().isEmpty()) {
            changes.says("Target date “"
                    + PlanWording.targets(compared.row().targets()).replace("\n", "; ") + "”.");
        }
        return compared.row().targets();
    }

    /** The same words, or another way to write the same day. */
    private static boolean isSame(TargetDate one, TargetDate other) {
        return Wording.fold(one.raw()).equals(Wording.fold(other.raw()))
                || (one.dueBy() != null
                        && one.dueBy().equals(other.dueBy())
                        && one.precision() == other.precision()
                        && one.kind() == other.kind());
    }

    private void move(int place, TargetDate present, TargetDate given) {
        String sentence = "Target date “" + present.raw() + "” becomes “" + given.raw() + "”.";
        OpenExtension open = compared.action().extension();
        if (leads.isEmpty()) {
            flag(TARGET_WITHOUT_LEAD, "Nobody leads the action, so it cannot be moved. Not done: " + sentence);
        } else if (open == null) {
            changes.says(sentence);
            changes.does(new RequestExtension(compared.id(), place + 1, given, compared.reason()), leads.getFirst());
            changes.does(new GrantExtension(compared.id(), null, compared.reason()));
        } else if (open.target() == place + 1 && isSame(open.proposed(), given)) {
            changes.says(sentence);
            changes.does(new GrantExtension(compared.id(), null, compared.reason()));
        } else {
            flag(
                    EXTENSION_OPEN,
                    "“" + open.proposed().raw() + "” is asked for and not answered yet. Not done: " + sentence);
        }
    }

    private void flag(Flag.Reason reason, String sentence) {
        changes.flag(reason, compared.heading(Meaning.TARGET), sentence);
    }

    private static String count(List<TargetDate> targets) {
        return switch (targets.size()) {
            case 0 -> "no target date";
            case 1 -> "one target date";
            default -> targets.size() + " target dates";
        };
    }
}
