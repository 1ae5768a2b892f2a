package org.actionledger.query.platform;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeclinedAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> declined(Declined declined) {
        return ResponseEntity.status(declined.document().getStatus())
                .headers(declined.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(declined.document());
    }
}
