package org.actionledger.gateway;

import java.io.IOException;
import org.actionledger.platform.problem.Problem;

/** No instance has answered. */
class Unanswered extends IOException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    Unanswered(Problem problem, IOException why) {
        super(why);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
