package org.actionledger.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.provenance.OnEachLine;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LocalCommandsTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(WireFailures.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private record Knock() {}

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    @Test
    void what_nobody_foresaw_is_logged_with_the_request_it_came_from() {
        LocalCommands commands = new LocalCommands(SimpleCommandBus.builder().build(), new WireFailures(List.of()));
        commands.registerHandlerInterceptor(new OnEachLine<>());
        commands.subscribe(Knock.class.getName(), _ -> {
            throw new IllegalArgumentException("nobody foresaw it");
        });

        FutureCallback<Object, Object> answer = new FutureCallback<>();
        commands.dispatch(
                new GenericCommandMessage<Object>(new Knock(), Map.of(Provenance.CORRELATION_ID, "request-1")), answer);

        assertThat(answer.getResult().isExceptional()).isTrue();
        assertThat(log.list)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getMDCPropertyMap()).containsEntry(Provenance.CORRELATION_ID, "request-1"));
        assertThat(MDC.get(Provenance.CORRELATION_ID)).isNull();
    }
}
