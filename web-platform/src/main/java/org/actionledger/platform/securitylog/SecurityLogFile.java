package org.actionledger.platform.securitylog;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/**
 * A file of its own for the security log, one JSON object (Elastic Common Schema) a line. Then it no longer stands in the main log. A new
 * file begins each day and after 50 MB; the old ones are compressed and kept for so many days.
 */
class SecurityLogFile implements AutoCloseable {

    private final Logger logger;
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();

    SecurityLogFile(Path file, int days) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        logger = context.getLogger(SecurityLog.NAME);
        appender.setContext(context);
        appender.setName("security");
        appender.setFile(file.toString());
        appender.setRollingPolicy(rolling(context, file, days));
        appender.setEncoder(json(context));
        appender.start();
        if (!appender.isStarted()) {
            throw new IllegalStateException("action-ledger.security-log.file: no log can be written to "
                    + file.toAbsolutePath() + "; name a file in a folder that this process may write to.");
        }
        logger.setLevel(Level.INFO); // however little the main log tells
        logger.addAppender(appender);
        logger.setAdditive(false);
    }

    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(LoggerContext context, Path file, int days) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        rolling.setMaxFileSize(FileSize.valueOf("50MB"));
        rolling.setMaxHistory(days);
        rolling.start();
        return rolling;
    }

    private static StructuredLogEncoder json(LoggerContext context) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return encoder;
    }

    @Override
    public void close() {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(appender);
        appender.stop();
    }
}
