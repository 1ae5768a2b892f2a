package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/** Who has signed in, as the session keeps it: apart from what an issuer in the same process keeps of the same browser. */
final class Session {

    /** Where the session keeps it. */
    static final String SIGNED_IN = Session.class.getName();

    private Session() {}

    static @Nullable OAuth2AuthenticationToken signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(SIGNED_IN) instanceof SecurityContext context
                        && context.getAuthentication() instanceof OAuth2AuthenticationToken person
                ? person
                : null;
    }
}
