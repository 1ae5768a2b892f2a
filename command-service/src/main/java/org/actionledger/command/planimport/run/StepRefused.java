package org.actionledger.command.planimport.run;

import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.refusal.Refused;

/** A step broke a rule: what is in the same batch is not done either. */
class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Step step;
    private final transient Refused refused;

    StepRefused(Step step, Refused refused) {
        super(refused.getMessage(), refused, false, false);
        this.step = step;
        this.refused = refused;
    }

    Step step() {
        return step;
    }

    Refused refused() {
        return refused;
    }
}
