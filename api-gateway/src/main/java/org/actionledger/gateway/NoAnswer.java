package org.actionledger.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.actionledger.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** What a client is told where no service answers: whether its request may have been carried out, and when to come again. */
final class NoAnswer {

    /** All that may be the matter. */
    static final Set<Problem> PROBLEMS =
            Set.of(Problem.SERVICE_UNAVAILABLE, Problem.UPSTREAM_FAILED, Problem.UPSTREAM_TIMEOUT);

    private static final String SOON = "5";

    private NoAnswer() {}

    static ServerResponse of(Problem problem, HttpServletRequest request) {
        return switch (problem) {
            case UPSTREAM_TIMEOUT ->
                answer(
                        problem,
                        HttpStatus.GATEWAY_TIMEOUT,
                        "It takes too long. Whether it was done, or will be, is not known; with the same"
                                + " Idempotency-Key a write may be sent again.",
                        request);
            case UPSTREAM_FAILED ->
                answer(
                        problem,
                        HttpStatus.BAD_GATEWAY,
                        "The connection broke before the answer. Whether it was done is not known; with the same"
                                + " Idempotency-Key a write may be sent again.",
                        request);
            default ->
                answer(
                        Problem.SERVICE_UNAVAILABLE,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "What answers this is not there at the moment. Nothing was done; send it again.",
                        request);
        };
    }

    private static ServerResponse answer(
            Problem problem, HttpStatus status, String detail, HttpServletRequest request) {
        ProblemDetail document = problem.type().document(status, detail);
        document.setInstance(URI.create(request.getRequestURI()));
        return ServerResponse.status(status)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
