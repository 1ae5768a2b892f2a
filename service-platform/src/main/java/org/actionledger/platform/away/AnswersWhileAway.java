package org.actionledger.platform.away;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.actionledger.platform.problem.Problem;
import org.actionledger.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed because something is away with 503, where no advice has: a question may be asked again, and of a write nobody knows
 * whether it was carried out.
 */
class AnswersWhileAway implements HandlerExceptionResolver, Ordered {

    private static final Logger LOGGER = LoggerFactory.getLogger(AnswersWhileAway.class);
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SECONDS_UNTIL_RETRY = "2";

    private final ProblemWriter problems;

    AnswersWhileAway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (response.isCommitted() || !Away.isWhy(exception)) {
            return null;
        }
        LOGGER.warn(
                "{} {} was not answered, since something is away: {}",
                request.getMethod(),
                request.getRequestURI(),
                NestedExceptionUtils.getMostSpecificCause(exception).toString());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        return problems.answer(request, response, document(request.getMethod()));
    }

    private static ProblemDetail document(String method) {
        return QUESTIONS.contains(method)
                ? Problem.SERVICE_UNAVAILABLE
                        .type()
                        .document(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "What it would be answered from does not answer at the moment; ask again.")
                : Problem.OUTCOME_UNKNOWN
                        .type()
                        .document(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "What it would be stored in does not answer: it may have been carried out, or may not."
                                        + " Sent again with the same Idempotency-Key it is carried out once; without a"
                                        + " key, look first.");
    }

    /** Before all else is taken for a fault of ours. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
