package org.actionledger.command.planimport.web;

import org.actionledger.platform.problem.Reason;

/** The kinds of error of imports that are under way, or were. */
enum RunProblem implements Reason {
    /** There is nothing to undo, or not yet. */
    NOT_REVERSIBLE,
    TOO_MANY_LISTENERS
}
