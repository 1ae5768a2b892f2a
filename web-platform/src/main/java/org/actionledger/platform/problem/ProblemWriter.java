package org.actionledger.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no resource was reached: in filters and at the door. */
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Sets the status and writes the body; headers that were set stay. Nothing happens when the answer is already under way. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail document)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (document.getInstance() == null) {
            document.setInstance(URI.create(request.getRequestURI()));
        }
        response.setStatus(document.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }
}
