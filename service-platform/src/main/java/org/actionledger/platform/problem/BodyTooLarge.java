package org.actionledger.platform.problem;

import java.io.IOException;

/** More came in than is taken. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
