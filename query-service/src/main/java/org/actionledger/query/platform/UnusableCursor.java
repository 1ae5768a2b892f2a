package org.actionledger.query.platform;

import java.util.List;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;

/** A cursor that was not given out for this question. */
class UnusableCursor extends InvalidRequest {

    private static final long serialVersionUID = 1L;

    UnusableCursor(String cursor) {
        super(List.of(new FieldProblem(
                "cursor", "must be taken from the answer to the same question: same filters, same order", cursor)));
    }
}
