package org.actionledger.command.planimport.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionledger.command.action.ActionCommand;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.recommendation.RecommendationCommand;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionId;

/**
 * Numbers steps and says where one unit of work ends: where enough are together, after a recommendation with all its actions, so that
 * nobody sees one without them. A recommendation that is larger than {@value #MOST_TIMES} such units is divided after one of its actions
 * all the same: a unit of work is held in memory.
 */
final class StepsInBatches {

    private static final int MOST_TIMES = 10;

    private final int enough;
    private final Map<ActionId, Id> begun = new HashMap<>();

    private StepsInBatches(int enough) {
        this.enough = enough;
    }

    /** @param enough so many steps are a batch, or the few more that complete a recommendation */
    static List<StoredStep> of(List<Step> steps, int enough) {
        return new StepsInBatches(enough).number(steps);
    }

    private List<StoredStep> number(List<Step> steps) {
        List<Id> wholes = steps.stream().map(step -> whole(step.command())).toList();
        boolean[] lastOfRow = lastOfRow(steps);
        List<StoredStep> numbered = new ArrayList<>(steps.size());
        int rows = 0;
        int inBatch = 0;
        for (int place = 0; place < steps.size(); place++) {
            rows += lastOfRow[place] ? 1 : 0;
            inBatch++;
            boolean last = place == steps.size() - 1;
            boolean ends = last
                    || inBatch >= enough && !wholes.get(place).equals(wholes.get(place + 1))
                    || inBatch >= enough * MOST_TIMES && lastOfRow[place];
            numbered.add(new StoredStep(place + 1, steps.get(place), rows, ends));
            inBatch = ends ? 0 : inBatch;
        }
        return numbered;
    }

    /** What has to be seen as one with it: its recommendation, where that or the action begins with this run, else what it is sent to. */
    private Id whole(Object command) {
        return switch (command) {
            case RecommendationCommand recommendation -> recommendation.recommendationId();
            case ProposeAction proposal -> beginning(proposal.actionId(), proposal.recommendationId());
            case AssignAction assignment
            when assignment.recommendationId() != null ->
                beginning(assignment.actionId(), assignment.recommendationId());
            case ActionCommand action -> begun.getOrDefault(action.actionId(), action.actionId());
            default -> StoredCommands.target(command);
        };
    }

    private Id beginning(ActionId action, Id recommendation) {
        begun.put(action, recommendation);
        return recommendation;
    }

    private static boolean[] lastOfRow(List<Step> steps) {
        boolean[] last = new boolean[steps.size()];
        Set<Integer> seen = new HashSet<>();
        for (int place = steps.size() - 1; place >= 0; place--) {
            Integer row = steps.get(place).row();
            last[place] = row != null && seen.add(row);
        }
        return last;
    }
}
