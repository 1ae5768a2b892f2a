package org.actionledger.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no resource writes it: in filters, at the door, and for what no advice knows. */
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * For what failed in a resource: what it had written is dropped. What is half sent already is broken off by the container, so that
     * nobody takes it for whole.
     *
     * @return that it is answered; null where it cannot be any more
     */
    public @Nullable ModelAndView answer(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail document) {
        if (response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            write(request, response, document);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
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
