package org.actionledger.query.reads;

import org.actionledger.platform.problem.Reason;

/** Why a reading, or the list of them, is refused. */
enum ReadsProblem implements Reason {
    /** Nobody reads without leaving a trace. */
    READ_NOT_RECORDED
}
