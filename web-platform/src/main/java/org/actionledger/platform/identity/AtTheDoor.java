package org.actionledger.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionledger.platform.problem.Problem;
import org.actionledger.platform.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers whoever is not let in: 401 with {@code WWW-Authenticate}, or 403, each as a problem document. */
class AtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final ProblemWriter problems;

    AtTheDoor(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof UnusableToken unusable) {
            answer(request, response, unusable.problem(), HttpStatus.FORBIDDEN, String.valueOf(unusable.getMessage()));
            return;
        }
        try {
            challenge.commence(request, response, exception);
        } catch (jakarta.servlet.ServletException unexpected) {
            throw new IOException(unexpected);
        }
        if (exception instanceof OAuth2AuthenticationException invalid) {
            String why = invalid.getError().getDescription();
            answer(
                    request,
                    response,
                    Problem.TOKEN_INVALID,
                    HttpStatus.valueOf(response.getStatus()),
                    "The token is not accepted" + (why == null ? "." : ": " + why));
        } else {
            answer(
                    request,
                    response,
                    Problem.TOKEN_MISSING,
                    HttpStatus.UNAUTHORIZED,
                    "Send a token: Authorization: Bearer …");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        answer(request, response, Problem.FORBIDDEN, HttpStatus.FORBIDDEN, "The token's role does not allow that.");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, Problem problem, HttpStatus status, String detail)
            throws IOException {
        problems.write(request, response, problem.type().document(status, detail));
    }
}
