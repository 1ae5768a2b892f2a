package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class ProjectionMetricsTest {

    private final UUID book = UUID.randomUUID();

    @Autowired
    MeterRegistry registry;

    @Autowired
    Notebook notebook;

    @Autowired
    Projection notebookProjection;

    @Autowired
    EventStore events;

    @Autowired
    Clock clock;

    @Autowired
    Processors processors;

    @Autowired
    DeadLetterOffice deadLetters;

    @AfterEach
    void leave_no_dead_letters() {
        notebook.unreadable.clear();
        processors.of(notebookProjection).start();
        deadLetters.retry(notebookProjection, null);
    }

    @Test
    void events_that_wait_are_counted() {
        await().until(() -> gauge("events.behind") == 0);

        processors.of(notebookProjection).shutDown();
        write(0, "one", Duration.ZERO);
        write(1, "two", Duration.ZERO);
        await().until(() -> gauge("events.behind") >= 2);
        assertThat(gauge("running")).isZero();

        processors.of(notebookProjection).start();
        await().until(() -> gauge("events.behind") == 0);
    }

    @Test
    void dead_letters_are_counted() {
        notebook.unreadable.add("smudge");
        write(0, "smudge", Duration.ZERO);
        write(1, "two", Duration.ZERO);

        await().until(() -> gauge("dead.letters") == 2);
    }

    @Test
    void the_age_of_the_last_event_is_told() {
        write(0, "one", Duration.ofMinutes(5));

        await().until(() -> notebook.notes(book).equals(List.of("one")));
        assertThat(registry.get("action_ledger.projection.last.event.age")
                        .tag("projection", Notebook.NAME)
                        .timeGauge()
                        .value(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(300);
    }

    private double gauge(String name) {
        return registry.get("action_ledger.projection." + name)
                .tag("projection", Notebook.NAME)
                .gauge()
                .value();
    }

    private void write(long version, String note, Duration ago) {
        events.publish(new GenericDomainEventMessage<>(
                "Book",
                book.toString(),
                version,
                new NoteWritten(book, note),
                Map.of(),
                UUID.randomUUID().toString(),
                clock.instant().minus(ago)));
    }
}
