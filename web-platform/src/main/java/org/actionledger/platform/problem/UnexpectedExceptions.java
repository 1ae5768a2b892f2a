package org.actionledger.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The last to be asked: what no advice knows is logged with everything and answered with nothing. */
class UnexpectedExceptions implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptions.class);

    private final ProblemWriter problems;

    UnexpectedExceptions(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            return null; // the security filters answer these
        }
        if (NestedExceptionUtils.getMostSpecificCause(exception) instanceof BodyTooLarge tooLarge) {
            return problems.answer(request, response, tooLarge.document());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return problems.answer(request, response, Problems.internalError());
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
