package org.actionledger.query.export;

import org.actionledger.platform.problem.Reason;

/** Why a list cannot be taken away. */
enum ExportProblem implements Reason {
    /** It has more rows than a file may have. */
    LIST_TOO_LONG,
    /** It has a text that no cell of a workbook can hold. */
    TEXT_TOO_LONG_FOR_WORKBOOK
}
