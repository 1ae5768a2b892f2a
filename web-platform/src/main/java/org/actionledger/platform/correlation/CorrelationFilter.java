package org.actionledger.platform.correlation;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/** Gives each request its correlation id before anything else sees it; the same one again when it is dispatched a second time. */
class CorrelationFilter implements Filter {

    private static final String ATTRIBUTE = CorrelationId.class.getName();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object known = request.getAttribute(ATTRIBUTE);
        String id = known != null
                ? known.toString()
                : CorrelationId.from(((HttpServletRequest) request).getHeader(CorrelationId.HEADER));
        request.setAttribute(ATTRIBUTE, id);
        ((HttpServletResponse) response).setHeader(CorrelationId.HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(CorrelationId.LOG_KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
