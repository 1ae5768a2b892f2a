package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.log.LogLines;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An event that PostgreSQL refuses, among others that it takes. */
@QueryServiceTest
class PoisonTest {

    /** Until Axon claims the segment again whose batch has failed; and a machine may be busy. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /** What the table refuses to keep. */
    private static final String TORN = "Rowan tore it";

    private static final String MUDDLED = "Rowan muddled it";

    private final UUID poisoned = UUID.randomUUID();
    private final List<UUID> sound =
            LongStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();

    @Autowired
    Notebook notebook;

    @Autowired
    Projection notebookProjection;

    @Autowired
    Processors processors;

    @Autowired
    ProjectionStatuses statuses;

    @Autowired
    DeadLetterOffice office;

    @Autowired
    EventStore events;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void lay_the_poison() {
        notebook.muddled.add(MUDDLED);
        jdbc.execute(
                "alter table notebook.book add constraint nothing_is_torn check ('Rowan tore it' <> all (notes)) not"
                        + " valid");
    }

    @AfterEach
    void leave_nothing_that_poisons_a_rebuild() {
        notebook.muddled.clear();
        jdbc.execute("alter table notebook.book drop constraint nothing_is_torn");
        office.retry(notebookProjection, null);
        assertThat(processors.deadLetters(notebookProjection).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {TORN, MUDDLED})
    void what_postgresql_refuses_is_a_dead_letter_and_the_rest_of_its_batch_goes_through(String poison) {
        LogLines log = new LogLines();
        writeAtOnce(poison);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(sound)
                        .allSatisfy(book -> assertThat(notebook.notes(book)).containsExactly("one", "two", "three")));
        await().atMost(LONG_ENOUGH).until(() -> statuses.of(notebookProjection).behind() == 0);
        assertThat(notebook.notes(poisoned)).containsExactly("one");
        assertThat(office.letters(notebookProjection, 10))
                .extracting(Letter::aggregateId, Letter::version)
                .containsExactly(tuple(poisoned.toString(), 1L), tuple(poisoned.toString(), 2L));
        assertThat(office.letters(notebookProjection, 10).getFirst().cause())
                .contains(poison.equals(TORN) ? "nothing_is_torn" : "division by zero");
        assertThat(timesOfLetters()).containsExactlyElementsOf(timesInTheStore().subList(1, 3));
        log.close();
        assertThat(log.with(poison.equals(TORN) ? "nothing_is_torn" : "division by zero"))
                .isNotEmpty();
        assertThat(log.with("Rowan")).as("words of the event").isEmpty();
        assertThat(log.with("a note that is poison"))
                .as("among them when it goes one by one")
                .anyMatch(line ->
                        line.contains("\"actorId\":\"a-writer\"") && line.contains("\"correlationId\":\"c-1\""));
    }

    /** Those of the poisoned stream; a retry projects them, as a fresh fold would those of the store. */
    private List<Instant> timesOfLetters() {
        return jdbc.query(
                "select time_stamp from processing.dead_letter_entry where aggregate_identifier = ? order by"
                        + " sequence_number",
                (row, _) -> Instant.parse(row.getString(1)),
                poisoned.toString());
    }

    private List<Instant> timesInTheStore() {
        return events.readEvents(poisoned.toString())
                .asStream()
                .<Instant>map(EventMessage::getTimestamp)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {TORN, MUDDLED})
    void what_postgresql_refuses_again_stays_a_dead_letter_and_does_not_keep_others_from_their_retry(String poison) {
        notebook.unreadable.add("smudge");
        writeAtOnce(poison);
        events.publish(note(sound.getFirst(), 3, "smudge"));
        await().atMost(LONG_ENOUGH)
                .until(() -> processors.deadLetters(notebookProjection).size() == 3);
        notebook.unreadable.remove("smudge");

        office.retry(notebookProjection, null);

        assertThat(processors.deadLetters(notebookProjection).size()).isEqualTo(2);
        assertThat(notebook.notes(sound.getFirst())).containsExactly("one", "two", "three", "smudge");
        assertThat(notebook.notes(poisoned)).containsExactly("one");
    }

    /** In one transaction, so that they are read in one batch, the poison in the middle. */
    private void writeAtOnce(String poison) {
        List<EventMessage<?>> all = new ArrayList<>();
        List<String> notes = List.of("one", "two", "three");
        for (int version = 0; version < notes.size(); version++) {
            all.add(note(poisoned, version, version == 1 ? poison : notes.get(version)));
            for (UUID book : sound) {
                all.add(note(book, version, notes.get(version)));
            }
        }
        events.publish(all);
    }

    private static EventMessage<?> note(UUID book, long version, String note) {
        return new GenericDomainEventMessage<>(
                "Book",
                book.toString(),
                version,
                new NoteWritten(book, note),
                Map.of(Provenance.ACTOR_ID, "a-writer", Provenance.CORRELATION_ID, "c-1"));
    }
}
