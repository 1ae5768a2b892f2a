package org.actionledger.platform.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** Has the plain form of the log print exceptions as the structured one does. */
class ThrownInPlain extends ThrowableHandlingConverter {

    /** What stands for the exception in Spring Boot's patterns. */
    private static final String IN_THE_PATTERN = "wEx";

    private static final Thrown PRINTER = new Thrown();

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? PRINTER.printStackTraceToString(proxy.getThrowable())
                : "";
    }

    static void install() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof OutputStreamAppender<?> stream
                    && stream.getEncoder() instanceof PatternLayoutEncoder encoder
                    && encoder.getLayout() instanceof PatternLayout layout) {
                layout.getInstanceConverterMap().put(IN_THE_PATTERN, ThrownInPlain::new);
                layout.start();
            }
        });
    }
}
