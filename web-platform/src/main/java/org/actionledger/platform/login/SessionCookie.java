package org.actionledger.platform.login;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * The cookie that names a session: scripts cannot read it, other sites' pages do not send it along, and it lives in no address. Where
 * browsers come by TLS it never travels without, and no neighbouring host can plant one ({@code __Host-}).
 */
class SessionCookie implements ServletContextInitializer, HttpSessionListener {

    private static final Duration TO_SIGN_IN = Duration.ofMinutes(10);

    private final boolean tls;

    SessionCookie(ServerProperties server) {
        this.tls = Ssl.isEnabled(server.getSsl())
                || server.getForwardHeadersStrategy() != null
                        && server.getForwardHeadersStrategy() != ForwardHeadersStrategy.NONE;
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(tls ? "__Host-session" : "session");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(tls);
        cookie.setAttribute("SameSite", "Lax");
    }

    /** Strangers who begin to sign in and do not end are soon forgotten. */
    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(Math.toIntExact(TO_SIGN_IN.toSeconds()));
    }
}
