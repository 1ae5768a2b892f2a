package org.actionledger.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Spring takes a failure for a client that has gone where any of its causes is the end of a stream, as when the connection to a database
 * breaks, and leaves the answer as it is: 200, and empty. Here only a client that has gone is one.
 */
class OnlyGoneClients extends DefaultHandlerExceptionResolver {

    /** Has it stand where Spring's own stands. */
    static class InPlace implements WebMvcConfigurer {

        @Override
        public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
            resolvers.replaceAll(
                    each -> each instanceof DefaultHandlerExceptionResolver ? new OnlyGoneClients() : each);
        }
    }

    @Override
    protected @Nullable ModelAndView doResolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        return DisconnectedClientHelper.isClientDisconnectedException(exception) && !isOfClient(exception)
                ? null
                : super.doResolveException(request, response, handler, exception);
    }

    private static boolean isOfClient(Exception exception) {
        return Stream.<Throwable>iterate(exception, each -> each != null, Throwable::getCause)
                .anyMatch(
                        each -> each instanceof ClientAbortException || each instanceof AsyncRequestNotUsableException);
    }
}
