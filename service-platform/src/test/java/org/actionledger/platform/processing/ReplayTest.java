package org.actionledger.platform.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "action-ledger.processing=true")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ReplayTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    record PageTurned(int page) {}

    @ProcessingGroup("reader")
    static class Reader {

        final List<Integer> read = new CopyOnWriteArrayList<>();
        final AtomicBoolean cannotReadPageTwo = new AtomicBoolean();

        @EventHandler
        void on(PageTurned event) {
            if (cannotReadPageTwo.get() && event.page() == 2) {
                throw new IllegalStateException("page 2 is smudged");
            }
            read.add(event.page());
        }

        @ResetHandler
        void reset() {
            read.clear();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Reader reader() {
            return new Reader();
        }

        @Bean
        ConfigurerModule processors() {
            return configurer -> configurer.eventProcessing().usingPooledStreamingEventProcessors();
        }

        @Bean
        ConfigurerModule deadLetters() {
            return DeadLetters.keptFor("reader");
        }
    }

    @Autowired
    EventStore events;

    @Autowired
    Reader reader;

    @Autowired
    EventProcessingConfiguration processing;

    private final String book = UUID.randomUUID().toString();

    @Test
    void a_replay_restarts_and_ends_although_its_token_is_json() {
        turnPages(3);
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(reader.read).containsExactly(1, 2, 3));

        replay();

        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(reader.read).containsExactly(1, 2, 3));
        await().atMost(LONG_ENOUGH).until(() -> !processor().isReplaying());
    }

    @Test
    void a_dead_letter_holds_back_its_own_stream_only() {
        reader.cannotReadPageTwo.set(true);
        turnPages(3);
        events.publish(new GenericDomainEventMessage<>("Book", "another", 0, new PageTurned(9)));

        // in any order: the two streams may be in two segments, which read side by side
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(reader.read).containsExactlyInAnyOrder(1, 9));
        await().atMost(LONG_ENOUGH).until(() -> letters().size() == 2);
        assertThat(letters()).isInstanceOf(JdbcSequencedDeadLetterQueue.class);
    }

    @Test
    void a_dead_letter_does_not_block_a_replay() {
        reader.cannotReadPageTwo.set(true);
        turnPages(3);
        await().atMost(LONG_ENOUGH).until(() -> letters().size() == 2);
        reader.cannotReadPageTwo.set(false);

        replay();

        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(reader.read).containsExactly(1, 2, 3));
        assertThat(letters().size()).isZero();
    }

    @Test
    void dead_letters_are_handled_in_their_order_once_the_cause_is_gone() {
        reader.cannotReadPageTwo.set(true);
        turnPages(3);
        await().atMost(LONG_ENOUGH).until(() -> letters().size() == 2);
        reader.cannotReadPageTwo.set(false);

        processing.sequencedDeadLetterProcessor("reader").orElseThrow().processAny();

        assertThat(reader.read).containsExactly(1, 2, 3);
        assertThat(letters().size()).isZero();
    }

    private void turnPages(int pages) {
        for (int page = 1; page <= pages; page++) {
            events.publish(new GenericDomainEventMessage<>("Book", book, page - 1, new PageTurned(page)));
        }
    }

    private void replay() {
        processor().shutDown();
        processor().resetTokens();
        assertThat(reader.read).isEmpty();
        processor().start();
    }

    private PooledStreamingEventProcessor processor() {
        return processing
                .eventProcessor("reader", PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private SequencedDeadLetterQueue<?> letters() {
        return processing.deadLetterQueue("reader").orElseThrow();
    }
}
