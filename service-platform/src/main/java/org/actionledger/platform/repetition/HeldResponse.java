package org.actionledger.platform.repetition;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is not sent before it is kept. */
class HeldResponse extends ContentCachingResponseWrapper {

    private boolean error;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether it is left to the container's error page, which is written after this. */
    boolean isError() {
        return error;
    }

    @Override
    public void sendError(int status) throws IOException {
        error = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        error = true;
        super.sendError(status, message);
    }
}
