package org.actionledger.platform.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the servlet container sends what went wrong outside of Spring MVC: in filters, or before any was reached. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        ProblemDetail document = document(request);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            document.setInstance(URI.create(path));
        }
        return ResponseEntity.status(document.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static ProblemDetail document(HttpServletRequest request) {
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (exception instanceof AuthenticationServiceException unreachable) {
            LOG.error("the issuer's keys cannot be had", unreachable);
            return Problem.ISSUER_UNREACHABLE
                    .type()
                    .document(HttpStatus.SERVICE_UNAVAILABLE, "The issuer of tokens cannot be reached; try again.");
        }
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = HttpStatus.valueOf(given instanceof Integer code ? code : 404);
        if (exception instanceof Throwable failure && status.is5xxServerError()) {
            LOG.error("a filter failed", failure);
        }
        return Problems.plain(status);
    }
}
