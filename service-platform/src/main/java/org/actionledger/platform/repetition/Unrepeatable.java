package org.actionledger.platform.repetition;

import org.actionledger.platform.problem.ProblemType;
import org.actionledger.platform.problem.Reason;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Why a request with a key is neither carried out nor answered as before. */
enum Unrepeatable implements Reason {
    /** The key came with another request before. */
    IDEMPOTENCY_KEY_REUSED,
    /** The same request is still being carried out. */
    STILL_RUNNING,
    /** It was carried out; the answer was too large to be kept. */
    ANSWER_NOT_KEPT,
    /** Whether it was sent before cannot be told at the moment; nothing was done. */
    REPETITION_UNKNOWN;

    ProblemDetail document(HttpStatusCode status, String detail) {
        return ProblemType.of(this).document(status, detail);
    }
}
