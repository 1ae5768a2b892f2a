package org.actionledger.platform.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** What is logged from level INFO on until it is closed, as an installation with {@code logging.structured.format.console=ecs} would see it. */
public final class LogLines implements AutoCloseable {

    /** What the PostgreSQL of the tests writes into its own log, which is not ours. */
    private static final String THE_SERVERS_OWN = "io.zonky.";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final StructuredLogEncoder json = new StructuredLogEncoder();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (!event.getLoggerName().startsWith(THE_SERVERS_OWN)) {
                lines.add(new String(json.encode(event), StandardCharsets.UTF_8));
            }
        }
    };

    public LogLines() {
        json.setContext(context);
        json.setFormat("ecs");
        json.start();
        appender.setContext(context);
        appender.start();
        root.setLevel(Level.INFO);
        root.addAppender(appender);
    }

    /** Those so far that contain a text. */
    public List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(before);
        appender.stop();
    }
}
