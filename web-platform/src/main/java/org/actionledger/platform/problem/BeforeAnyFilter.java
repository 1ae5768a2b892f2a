package org.actionledger.platform.problem;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.actionledger.platform.correlation.CorrelationId;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses by itself, such as a path that is none, where Tomcat would write a page of its own. */
class BeforeAnyFilter extends ErrorReportValve {

    private final JsonMapper json;

    BeforeAnyFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String id = UUID.randomUUID().toString();
        try (MDC.MDCCloseable _ = MDC.putCloseable(CorrelationId.LOG_KEY, id)) {
            write(response, Problems.plain(HttpStatusCode.valueOf(status)), id);
        } catch (IOException gone) {
            container.getLogger().debug("nobody waits for the answer", gone);
        }
    }

    private void write(Response response, ProblemDetail document, String id) throws IOException {
        document.setInstance(URI.create("/")); // what was asked for is not told apart
        response.setHeader(CorrelationId.HEADER, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(document);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
    }
}
