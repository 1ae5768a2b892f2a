package org.actionledger.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes the token out of a request. One that is written as usual is only looked through; any other header is left to Spring Security, whose
 * regular expression says what is wrong with it, and takes a twentieth of what the gateway needs for a request.
 */
class BearerTokens implements BearerTokenResolver {

    static final String BEARER = "Bearer ";

    private final BearerTokenResolver strict = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && isUsual(header) ? header.substring(BEARER.length()) : strict.resolve(request);
    }

    private static boolean isUsual(String header) {
        if (!header.startsWith(BEARER) || header.length() == BEARER.length()) {
            return false;
        }
        for (int i = BEARER.length(); i < header.length(); i++) {
            if (!isOfAToken(header.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** As in RFC 6750, section 2.1, without the = at the end, which tokens of ours do not have. */
    private static boolean isOfAToken(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~+/".indexOf(c) >= 0;
    }
}
