package org.actionledger.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.actionledger.platform.identity.Caller;
import org.actionledger.platform.identity.KnownCallers;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts each request before anything is done for it: to its client where the token was verified lately, else to the address it comes
 * from. Verifying tokens is what strangers could make us do most, so that is limited too.
 */
class BeforeTheDoor extends OncePerRequestFilter {

    /** Holds the account of the address that a request was counted to, for {@link BehindTheDoor}. */
    static final String COUNTED_TO = BeforeTheDoor.class.getName();

    /** Whoever asks these has no token, asks often, and would restart us if refused; to answer costs nothing. */
    private static final Set<String> SIGNS_OF_LIFE = Set.of("/actuator/health/liveness", "/actuator/health/readiness");

    private final KnownCallers known;
    private final Accounts accounts;
    private final Counting counting;

    BeforeTheDoor(KnownCallers known, Accounts accounts, Counting counting) {
        this.known = known;
        this.accounts = accounts;
        this.counting = counting;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SIGNS_OF_LIFE.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = known.callerOf(request);
        if (caller != null) {
            if (counting.mayGoOn(accounts.of(caller), caller, request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        Account address = accounts.ofAddress(request.getRemoteAddr());
        if (counting.mayGoOn(address, null, request, response)) {
            request.setAttribute(COUNTED_TO, address);
            chain.doFilter(request, response);
        }
    }
}
