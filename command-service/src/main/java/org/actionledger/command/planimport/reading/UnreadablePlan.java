package org.actionledger.command.planimport.reading;

import java.util.List;

/** A file cannot be taken as a plan, for all the reasons listed. */
public class UnreadablePlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanProblem> problems;

    public UnreadablePlan(List<PlanProblem> problems) {
        super("not readable as a plan: " + problems, null, false, false);
        this.problems = List.copyOf(problems);
    }

    public UnreadablePlan(String problem, String remedy) {
        this(List.of(PlanProblem.ofFile(problem, remedy)));
    }

    public List<PlanProblem> problems() {
        return problems;
    }
}
