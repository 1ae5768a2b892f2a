package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.identity.TokenReader;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.util.HtmlUtils;

/** Who you are here, and where to go on. */
class FirstPage implements HttpRequestHandler {

    private static final String SIGN_OUT = """
        <form method="post" action="/sign-out"><button type="submit">Sign out</button></form>
        """;

    private final SessionTokens tokens;
    private final TokenReader reader;

    FirstPage(SessionTokens tokens, TokenReader reader) {
        this.tokens = tokens;
        this.reader = reader;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.write(response, 200, "Action Ledger", content(token(request, response)));
    }

    private @Nullable String token(HttpServletRequest request, HttpServletResponse response) {
        try {
            return tokens.tokenOf(request, response);
        } catch (IssuerAway away) {
            return null;
        }
    }

    private String content(@Nullable String token) {
        if (token == null) {
            return """
                <p>You are not signed in.</p>
                <p><a href="/sign-in">Sign in</a></p>
                """;
        }
        try {
            Actor actor = reader.read(token);
            return whoYouAre(actor) + whereToGo(actor) + SIGN_OUT;
        } catch (AuthenticationException unusable) {
            return "<p>You have signed in, but that does not say enough to let you in. "
                    + HtmlUtils.htmlEscape(String.valueOf(unusable.getMessage()))
                    + " Ask whoever runs this installation.</p>\n" + SIGN_OUT;
        } catch (JwtException notAccepted) {
            return "<p>You have signed in, but the issuer's token is not accepted here. Ask whoever runs this"
                    + " installation.</p>\n"
                    + SIGN_OUT;
        }
    }

    private static String whoYouAre(Actor actor) {
        return """
            <h2>You are signed in</h2>
            <dl>
            <dt>Id</dt><dd>%s</dd>
            <dt>Role</dt><dd>%s</dd>
            <dt>Agency</dt><dd>%s</dd>
            </dl>
            """.formatted(
                        HtmlUtils.htmlEscape(actor.id()),
                        actor.role().name().toLowerCase(Locale.ROOT),
                        actor.agency() == null ? "none" : actor.agency());
    }

    private static String whereToGo(Actor actor) {
        String lists = actor.role() == Role.OPERATOR
                ? "<li><a href=\"/api/v1/projections\">Projections</a></li>\n"
                : "<li><a href=\"/api/v1/overdue-actions\">Overdue actions</a></li>\n";
        return """
            <h2>Where to go on</h2>
            <ul>
            %s<li><a href="/api/v1/agencies">Agencies</a></li>
            </ul>
            <p>The audit trail of an action is a page of its own: <code>/api/v1/actions/{id}/audit-trail</code></p>
            """.formatted(lists);
    }
}
