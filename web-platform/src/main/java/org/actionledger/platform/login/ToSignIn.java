package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** Sends a person to the issuer to sign in, and keeps where to go afterwards ({@code ?to=}); there at once who has signed in already. */
class ToSignIn implements HttpRequestHandler {

    private final LoginClient client;

    ToSignIn(LoginClient client) {
        this.client = client;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("to");
        String to = wanted != null && WhereTo.isOfOurs(wanted) ? wanted : "/";
        if (Session.signedIn(request) != null) {
            response.sendRedirect(to);
            return;
        }
        HttpSession session = request.getSession();
        WhereTo.keep(session, to);
        response.sendRedirect("/oauth2/authorization/" + client.registrationId());
    }
}
