package org.actionledger.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.problem.Problem;
import org.actionledger.platform.problem.ProblemWriter;
import org.actionledger.platform.securitylog.SecurityEvent;
import org.actionledger.platform.securitylog.SecurityLog;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
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
            SecurityLog.of(SecurityEvent.TOKEN_UNUSABLE)
                    .by(request)
                    .because(unusable.problem().type().name())
                    .write();
            answer(request, response, unusable.problem(), HttpStatus.FORBIDDEN, String.valueOf(unusable.getMessage()));
            return;
        }
        try {
            challenge.commence(request, response, exception);
        } catch (jakarta.servlet.ServletException unexpected) {
            throw new IOException(unexpected);
        }
        if (exception instanceof OAuth2AuthenticationException invalid) {
            SecurityLog.of(SecurityEvent.TOKEN_REFUSED)
                    .by(request)
                    .because(reason(invalid))
                    .write();
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
        Actor actor = CurrentActor.orNobody();
        if (actor != null) {
            SecurityLog.of(SecurityEvent.FORBIDDEN)
                    .by(request)
                    .by(actor, CurrentActor.client())
                    .because("this role may not use it")
                    .write();
            request.setAttribute(OnTheRecord.TOLD, true);
        }
        String detail = exception instanceof RoleNotAllowed role
                ? String.valueOf(role.getMessage())
                : "The token's role does not allow that.";
        answer(request, response, Problem.FORBIDDEN, HttpStatus.FORBIDDEN, detail);
    }

    /** What a validator of ours says; of anything else only that it is no token of the issuer's, since its text may quote the token. */
    private static String reason(OAuth2AuthenticationException invalid) {
        return invalid.getCause() instanceof JwtValidationException validation
                ? validation.getErrors().stream()
                        .map(error -> String.valueOf(error.getDescription()))
                        .collect(Collectors.joining("; "))
                : "not a token that the issuer has signed";
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, Problem problem, HttpStatus status, String detail)
            throws IOException {
        problems.write(request, response, problem.type().document(status, detail));
    }
}
