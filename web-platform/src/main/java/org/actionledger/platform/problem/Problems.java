package org.actionledger.platform.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Documents that are made in more than one place. */
final class Problems {

    private Problems() {}

    static ProblemDetail invalid(List<FieldProblem> errors) {
        ProblemDetail document = Problem.VALIDATION_FAILED
                .type()
                .document(
                        HttpStatus.BAD_REQUEST,
                        errors.size() == 1
                                ? errors.getFirst().field() + " "
                                        + errors.getFirst().message()
                                : errors.size() + " fields are not as they must be.");
        document.setProperty("errors", errors);
        return document;
    }

    static ProblemDetail internalError() {
        return Problem.INTERNAL_ERROR
                .type()
                .document(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something failed on our side. The operator finds it in the log under the correlation id.");
    }

    /** The document for a status about which nothing more is known. */
    static ProblemDetail plain(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 414, 417, 431, 505 ->
                Problem.MALFORMED_REQUEST
                        .type()
                        .document(status, "Its path, query or headers are not as they must be, or too long.");
            case 401 -> Problem.TOKEN_MISSING.type().document(status, "Send a token: Authorization: Bearer …");
            case 403 -> Problem.FORBIDDEN.type().document(status, "This token does not allow that.");
            case 404 -> Problem.NOT_FOUND.type().document(status, "Nothing is served under that path.");
            case 405 -> Problem.METHOD_NOT_ALLOWED.type().document(status, "That path does not take this method.");
            case 406 -> Problem.NOT_ACCEPTABLE.type().document(status, "There is no such form of it.");
            case 413 -> Problem.BODY_TOO_LARGE.type().document(status, "The body is larger than is taken here.");
            case 415 ->
                Problem.UNSUPPORTED_MEDIA_TYPE
                        .type()
                        .document(status, "A body of that content type is not taken here.");
            case 500 -> internalError();
            default -> Problem.REQUEST_FAILED.type().document(status, "The request could not be answered.");
        };
    }
}
