package org.actionledger.platform.description;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.actionledger.platform.problem.Problem;

/** What may be wrong with any request. */
class ExamplesOfAnyRequest implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Arrays.stream(Problem.values()).map(ExamplesOfAnyRequest::of).toList();
    }

    /** Without a default branch: a new problem does not compile without an example. */
    private static ExampleProblem of(Problem problem) {
        return switch (problem) {
            case VALIDATION_FAILED ->
                ExampleProblem.of(problem, BAD_REQUEST, "2 fields are not as they must be.")
                        .with(
                                "InvalidRequest",
                                Map.of(
                                        "errors",
                                        List.of(
                                                Map.of(
                                                        "field",
                                                        "narrative",
                                                        "message",
                                                        "must not be blank",
                                                        "rejected",
                                                        " "),
                                                Map.of(
                                                        "field",
                                                        "reported",
                                                        "message",
                                                        "must be one of RED, AMBER, GREEN",
                                                        "rejected",
                                                        "PURPLE"))));
            case UNREADABLE_BODY ->
                ExampleProblem.of(problem, BAD_REQUEST, "The body is not JSON: it goes wrong at line 1, column 17.")
                        .with("InvalidRequest", Map.of());
            case MALFORMED_REQUEST ->
                ExampleProblem.of(
                                problem,
                                BAD_REQUEST,
                                "Its path, query or headers are not as they must be, or too long.")
                        .with("InvalidRequest", Map.of());
            case BODY_TOO_LARGE ->
                ExampleProblem.of(problem, CONTENT_TOO_LARGE, "The body is larger than is taken here.");
            case UNSUPPORTED_MEDIA_TYPE ->
                ExampleProblem.of(
                        problem,
                        UNSUPPORTED_MEDIA_TYPE,
                        "A body of that content type is not taken here; taken are application/json.");
            case NOT_ACCEPTABLE -> ExampleProblem.of(problem, NOT_ACCEPTABLE, "There is no such form of it.");
            case METHOD_NOT_ALLOWED ->
                ExampleProblem.of(problem, METHOD_NOT_ALLOWED, "That path does not take PUT; it takes [POST].");
            case NOT_FOUND ->
                ExampleProblem.of(problem, NOT_FOUND, "There is no action 01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f.");
            case TOKEN_MISSING -> ExampleProblem.of(problem, UNAUTHORIZED, "Send a token: Authorization: Bearer …");
            case TOKEN_INVALID ->
                ExampleProblem.of(problem, UNAUTHORIZED, "The token is expired, not ours, or was tampered with.");
            case ISSUER_UNREACHABLE ->
                ExampleProblem.of(problem, SERVICE_UNAVAILABLE, "The issuer of tokens cannot be reached; try again.");
            case SUBJECT_CLAIM_MISSING -> ExampleProblem.of(problem, FORBIDDEN, "The token does not say who acts.");
            case ROLE_CLAIM_MISSING -> ExampleProblem.of(problem, FORBIDDEN, "The token names no role.");
            case ROLE_CLAIM_UNKNOWN ->
                ExampleProblem.of(problem, FORBIDDEN, "The token's role is none that is known here.");
            case AGENCY_CLAIM_MISSING ->
                ExampleProblem.of(problem, FORBIDDEN, "The token's role needs an agency, and there is none.");
            case AGENCY_CLAIM_UNREADABLE -> ExampleProblem.of(problem, FORBIDDEN, "The token's agency is no id.");
            case FORBIDDEN -> ExampleProblem.of(problem, FORBIDDEN, "This token does not allow that.");
            case CROSS_SITE_REQUEST ->
                ExampleProblem.of(problem, FORBIDDEN, "It came with a session of ours, but not from one of our pages.");
            case SERVICE_UNAVAILABLE ->
                ExampleProblem.of(
                        problem, SERVICE_UNAVAILABLE, "That cannot be answered at the moment; nothing was done.");
            case OUTCOME_UNKNOWN ->
                ExampleProblem.of(
                        problem, SERVICE_UNAVAILABLE, "It may have been carried out, or may not; nobody answered.");
            case UPSTREAM_FAILED ->
                ExampleProblem.of(problem, BAD_GATEWAY, "The answer broke off; whether it was done is not known.");
            case UPSTREAM_TIMEOUT ->
                ExampleProblem.of(
                        problem, GATEWAY_TIMEOUT, "There was no answer in time; whether it was done is not known.");
            case INTERNAL_ERROR ->
                ExampleProblem.of(
                        problem,
                        INTERNAL_SERVER_ERROR,
                        "Something failed on our side. The operator finds it in the log under the correlation id.");
            case REQUEST_FAILED ->
                ExampleProblem.of(problem, SERVICE_UNAVAILABLE, "The request could not be answered.");
        };
    }
}
