package org.actionledger.command.planimport.web;

import org.actionledger.platform.problem.Reason;

/** The kinds of error that only imports know. */
enum PlanImportProblem implements Reason {
    /** The file is no plan; {@code problems} names each reason, with row and column where there is one. */
    PLAN_UNREADABLE,
    PLAN_TOO_LARGE,
    IMPORT_UNKNOWN,
    /** The ledger has moved on since the draft was read; {@code version} says which version shows what would be done now. */
    DRAFT_OUT_OF_DATE,
    /** The draft asks something without which it cannot be read. */
    DRAFT_ASKS,
    /** The draft is confirmed, and can be neither changed nor discarded. */
    DRAFT_CONFIRMED
}
