package org.actionledger.command.planimport.web;

import org.actionledger.command.planimport.reversal.NotReversible;
import org.actionledger.platform.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what cannot be followed, or undone, as a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunAdvice {

    private static final String SECONDS_UNTIL_RETRY = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReversible(NotReversible not) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemType.of(RunProblem.NOT_REVERSIBLE)
                        .document(HttpStatus.CONFLICT, String.valueOf(not.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyListeners(TooManyListeners tooMany) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemType.of(RunProblem.TOO_MANY_LISTENERS)
                        .document(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(tooMany.getMessage())));
    }
}
