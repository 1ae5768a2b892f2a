package org.actionledger.command.planimport.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.reading.PlanProblem;
import org.actionledger.command.planimport.reading.UnreadablePlan;

/** What is said of a file that cannot be taken. */
final class Refusal {

    private Refusal() {}

    static List<PlanProblem> of(byte[] file) {
        List<PlanProblem> problems = new ArrayList<>();
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOfSatisfying(UnreadablePlan.class, unreadable -> problems.addAll(unreadable.problems()));
        return problems;
    }

    /** The one problem and its remedy. */
    static String only(byte[] file) {
        List<PlanProblem> problems = of(file);
        if (problems.size() != 1) {
            throw new AssertionError("not one problem: " + problems);
        }
        return problems.getFirst().problem() + " " + problems.getFirst().remedy();
    }
}
