package org.actionledger.command.planimport.web;

import org.actionledger.platform.problem.Reason;

/** The kinds of error that only imports know. */
enum PlanImportProblem implements Reason {
    /** The file is no plan; {@code problems} names each reason, with row and column where there is one. */
    PLAN_UNREADABLE,
    PLAN_TOO_LARGE,
    IMPORT_UNKNOWN
}
