package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.actionledger.platform.securitylog.SecurityEvent;
import org.actionledger.platform.securitylog.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** What is told and shown when a person has signed in, could not, or signs out. */
class ComingAndGoing implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    private static final int A_MINUTE = 60;

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        SecurityLog.of(SecurityEvent.SIGNED_IN)
                .by(request)
                .with("actor", person.getName())
                .write();
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * A_MINUTE);
        response.sendRedirect(WhereTo.take(session));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SecurityLog.of(SecurityEvent.SIGN_IN_FAILED)
                .by(request)
                .because(
                        failure instanceof OAuth2AuthenticationException told
                                ? told.getError().getErrorCode()
                                : failure.getClass().getSimpleName())
                .write();
        Page.write(response, HttpServletResponse.SC_FORBIDDEN, "You are not signed in", """
            <p>Signing in did not work, or was begun too long ago.</p>
            <p><a href="/sign-in">Try again</a></p>
            """);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        if (person != null) {
            SecurityLog.of(SecurityEvent.SIGNED_OUT)
                    .by(request)
                    .with("actor", person.getName())
                    .write();
        }
    }
}
