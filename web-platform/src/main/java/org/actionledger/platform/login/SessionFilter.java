package org.actionledger.platform.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionledger.platform.problem.Problem;
import org.actionledger.platform.problem.ProblemWriter;
import org.actionledger.platform.securitylog.SecurityEvent;
import org.actionledger.platform.securitylog.SecurityLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a request that comes with a session into one with its token, for all that stands behind; and sends a browser that asks for a page
 * without having signed in to do so. A request that brings an {@code Authorization} of its own is not touched.
 */
class SessionFilter extends OncePerRequestFilter {

    private final SessionTokens tokens;
    private final ProblemWriter problems;

    SessionFilter(SessionTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Session.signedIn(request) != null && !OwnPages.sent(request)) {
            refuse(request, response);
            return;
        }
        String token;
        try {
            token = tokens.tokenOf(request, response);
        } catch (IssuerAway away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(
                    request,
                    response,
                    Problem.ISSUER_UNREACHABLE
                            .type()
                            .document(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "The issuer of tokens cannot be reached; try again."));
            return;
        }
        if (token != null) {
            chain.doFilter(new WithToken(request, token), response);
        } else if (WhereTo.isForAPage(request)) {
            response.sendRedirect(WhereTo.signInAndBack(request));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityLog.of(SecurityEvent.CROSS_SITE_REFUSED)
                .by(request)
                .with("origin", request.getHeader(HttpHeaders.ORIGIN))
                .write();
        problems.write(
                request,
                response,
                Problem.CROSS_SITE_REQUEST
                        .type()
                        .document(
                                HttpStatus.FORBIDDEN,
                                "A session counts for requests of our own pages only, which browsers tell by"
                                        + " Sec-Fetch-Site or Origin. A program sends a token instead: Authorization:"
                                        + " Bearer …"));
    }
}
