package org.actionledger.platform.identity;

import org.actionledger.platform.problem.Problem;
import org.springframework.security.core.AuthenticationException;

/** The token is genuine, but does not say who acts in a way we understand. */
class UnusableToken extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** {@code detail} names the claim and what it should be, in a sentence for people. */
    UnusableToken(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
