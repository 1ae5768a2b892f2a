package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whether a request that a cookie came with was made by our own pages. What changes something must say so: by {@code Sec-Fetch-Site}, which
 * no page can write itself, or, from browsers without it, by {@code Origin}. Reading is open also to whoever follows a link to us, but
 * to nothing that another site's page loads in the background.
 */
final class OwnPages {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OwnPages() {}

    static boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (READING.contains(request.getMethod())) {
            return site == null || OURS.contains(site) || "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
        }
        return site == null ? isOurs(request.getHeader(HttpHeaders.ORIGIN), request) : site.equals("same-origin");
    }

    private static boolean isOurs(@Nullable String origin, HttpServletRequest request) {
        try {
            URI page = origin == null ? null : URI.create(origin);
            return page != null
                    && request.getScheme().equals(page.getScheme())
                    && request.getServerName().equals(page.getHost())
                    && request.getServerPort() == port(page);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static int port(URI page) {
        if (page.getPort() >= 0) {
            return page.getPort();
        }
        return "https".equals(page.getScheme()) ? 443 : 80;
    }
}
