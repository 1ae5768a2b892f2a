package org.actionledger.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionledger.platform.identity.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request that was counted to its address and turns out to be a client's is counted to the client instead. */
class BehindTheDoor extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Counting counting;

    BehindTheDoor(Accounts accounts, Counting counting) {
        this.accounts = accounts;
        this.counting = counting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        if (caller != null && request.getAttribute(BeforeTheDoor.COUNTED_TO) instanceof Account address) {
            address.giveBack();
            if (!counting.mayGoOn(accounts.of(caller), caller, request, response)) {
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
