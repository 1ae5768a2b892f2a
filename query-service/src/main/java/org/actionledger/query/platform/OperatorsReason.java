package org.actionledger.query.platform;

import java.util.List;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.problem.KeepableText;

/** Why an operator does something, as the field {@code reason} of a request says it, and as it is kept. */
final class OperatorsReason {

    /** The most characters. */
    static final int MOST = 2_000;

    private OperatorsReason() {}

    static void demandKeepable(String reason) {
        if (!KeepableText.is(reason)) {
            throw new InvalidRequest(
                    List.of(new FieldProblem("reason", "must not contain NUL or half a character", null)));
        }
    }
}
