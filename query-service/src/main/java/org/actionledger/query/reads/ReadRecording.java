package org.actionledger.query.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.Declined;
import org.actionledger.query.reads.ReadJournal.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Records each request of an endpoint that is marked with {@link AuditedRead}, refused ones too: begins when it is asked, and is done before
 * the first byte of the answer is sent. An answer whose reading cannot be recorded is not sent.
 */
@RestControllerAdvice
class ReadRecording implements HandlerInterceptor, WebMvcConfigurer, ResponseBodyAdvice<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadRecording.class);

    private final ReadJournal journal;
    private final Clock clock;

    ReadRecording(ReadJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** First of all, so that what others refuse is recorded too. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        AuditedRead marked =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(AuditedRead.class) : null;
        if (marked != null && Arrays.stream(marked.unlessNarrowedBy()).noneMatch(name -> has(request, name))) {
            Pending.begin(marked, request, journal, clock);
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            record(asked.getServletRequest(), answer.getServletResponse().getStatus());
        }
        return body;
    }

    /** What was answered in another way than by a resource or its advice: that something of ours failed. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        record(request, response.getStatus());
    }

    private void record(HttpServletRequest request, int outcome) {
        Page page = Pending.take(request);
        if (page == null) {
            return;
        }
        try {
            journal.finish(page, outcome);
        } catch (DataAccessException unwritten) {
            LOG.error("a reading could not be recorded: {}, answered {}", page.reading(), outcome, unwritten);
            if (outcome < 300) { // others have shown nothing, and say why
                throw Declined.because(
                                ReadsProblem.READ_NOT_RECORDED,
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "Who reads this is recorded, and at the moment it cannot be; try again.")
                        .retryAfterSeconds(5);
            }
        }
    }

    /** A parameter without a value narrows nothing. */
    private static boolean has(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value != null && !value.isBlank();
    }
}
