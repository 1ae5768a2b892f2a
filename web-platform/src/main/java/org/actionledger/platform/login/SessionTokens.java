package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.actionledger.platform.securitylog.SecurityEvent;
import org.actionledger.platform.securitylog.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.util.WebUtils;

/** The access token of whoever has signed in, renewed when it is about to expire; none, and the session's end, where it cannot be. */
class SessionTokens {

    private final OAuth2AuthorizedClientManager tokens;
    private final Duration atMost;
    private final Clock clock;

    SessionTokens(OAuth2AuthorizedClientManager tokens, Duration atMost, Clock clock) {
        this.tokens = tokens;
        this.atMost = atMost;
        this.clock = clock;
    }

    @Nullable
    String tokenOf(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        // a renewal may use up what it was made with: of two requests at once the second takes what the first got
        synchronized (WebUtils.getSessionMutex(session)) {
            OAuth2AuthenticationToken person = Session.signedIn(request);
            return person == null ? null : tokenOf(person, session, request, response);
        }
    }

    private @Nullable String tokenOf(
            OAuth2AuthenticationToken person,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        if (Instant.ofEpochMilli(session.getCreationTime()).plus(atMost).isBefore(now)) {
            return end(person, session, request, "signed in too long ago");
        }
        try {
            OAuth2AuthorizedClient client = tokens.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(person.getAuthorizedClientRegistrationId())
                            .principal(person)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
            return client == null || hasEnded(client, now)
                    ? end(person, session, request, "the token has expired")
                    : client.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException notRenewed) {
            if (notRenewed.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return end(person, session, request, "the issuer renews the token no more");
            }
            throw new IssuerAway(notRenewed);
        }
    }

    private static boolean hasEnded(OAuth2AuthorizedClient client, Instant now) {
        Instant expires = client.getAccessToken().getExpiresAt();
        return expires != null && expires.isBefore(now);
    }

    private static @Nullable String end(
            OAuth2AuthenticationToken person, HttpSession session, HttpServletRequest request, String reason) {
        session.invalidate();
        SecurityLog.of(SecurityEvent.SESSION_ENDED)
                .by(request)
                .with("actor", person.getName())
                .because(reason)
                .write();
        return null;
    }
}
