package org.actionledger.platform.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.slf4j.MDC;

/** Who acts stands beside each line that is logged for a request, once its token is accepted. */
class ActorInTheLog implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Actor actor = CurrentActor.orNobody();
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable(Provenance.ACTOR_ID, actor.id())) {
            chain.doFilter(request, response);
        }
    }
}
