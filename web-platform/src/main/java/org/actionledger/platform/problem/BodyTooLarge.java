package org.actionledger.platform.problem;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** More came in than is taken. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    /** {@code limit} in bytes. */
    BodyTooLarge(long limit) {
        super(String.format(Locale.ROOT, "A body has at most %,d bytes here.", limit));
    }

    ProblemDetail document() {
        return Problem.BODY_TOO_LARGE.type().document(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(getMessage()));
    }
}
