package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    @Test
    void of_two_failures_that_take_turns_each_is_said_once() {
        Logger logger = new LoggerContext().getLogger("complaints");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Complaint complaint = new Complaint(logger);

        for (int i = 0; i < 3; i++) {
            complaint.about(new IllegalStateException("no database"));
            complaint.about(new IllegalStateException("no event store"));
        }

        assertThat(log.list)
                .filteredOn(line -> line.getLevel() == Level.WARN)
                .extracting(line -> line.getThrowableProxy().getMessage())
                .containsExactly("no database", "no event store");
    }
}
