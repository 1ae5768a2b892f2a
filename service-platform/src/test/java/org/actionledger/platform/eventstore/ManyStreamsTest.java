package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionledger.platform.eventstore.Process.PageTurned;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowCallbackHandler;

class ManyStreamsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final int MISPRINTED = 666;
    private static final Process PROCESS = new Process(Process.database(), Process.NEVER, new Reprint());

    private final String book = book();
    private final String other = book();

    private enum Way {
        BY_STATEMENT {
            @Override
            ManyStreams streams() {
                return new StreamsByStatement(new JdbcTemplate(PROCESS.pool), PROCESS.engine);
            }
        },
        STREAM_BY_STREAM {
            @Override
            ManyStreams streams() {
                return new StreamByStream(PROCESS.store);
            }
        };

        abstract ManyStreams streams();
    }

    /** Corrects a page that was once stored under another number. */
    private static class Reprint extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().getName().equals(PageTurned.class.getName());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(PageTurned.class.getName(), null),
                    String.class,
                    json -> json.replace(Integer.toString(MISPRINTED), "2"));
        }
    }

    @AfterAll
    static void close() {
        PROCESS.close();
    }

    @ParameterizedTest
    @EnumSource
    void each_stream_has_its_events_in_their_order(Way way) {
        turn(book, 1, NOON);
        turn(other, 1, NOON);
        turn(other, 2, NOON);
        turn(book, 2, NOON);
        turn(book, 3, NOON.minusSeconds(60)); // told by a slower clock

        assertThat(read(way, List.of(other, book), null)).containsExactly(List.of(1, 2), List.of(1, 2, 3));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_recorded_at_the_instant_belongs_to_it_and_nothing_later(Way way) {
        turn(book, 1, NOON);
        turn(book, 2, NOON.plus(1, ChronoUnit.MICROS));

        assertThat(read(way, List.of(book), NOON)).containsExactly(List.of(1));
        assertThat(read(way, List.of(book), NOON.plusNanos(999))).containsExactly(List.of(1));
        assertThat(read(way, List.of(book), NOON.plus(1, ChronoUnit.MICROS))).containsExactly(List.of(1, 2));
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_ends_before_its_first_event_that_is_too_late_whatever_the_clocks_said_after_it(Way way) {
        turn(book, 1, NOON);
        turn(book, 2, NOON.plusSeconds(10));
        turn(book, 3, NOON.plusSeconds(5));
        turn(other, 1, NOON.plusSeconds(10));
        turn(other, 2, NOON);

        assertThat(read(way, List.of(book, other), NOON.plusSeconds(7))).containsExactly(List.of(1));
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_nothing_bears_has_no_stream(Way way) {
        turn(book, 1, NOON);

        assertThat(read(way, List.of(book(), book, book()), null)).containsExactly(List.of(1));
        assertThat(read(way, List.of(), null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void many_ids_are_answered_in_their_order_and_each_once(Way way) {
        List<String> books = IntStream.rangeClosed(1, 2 * StreamsByStatement.PER_STATEMENT + 1)
                .mapToObj(_ -> book())
                .toList();
        PROCESS.store.publish(
                books.stream().map(each -> Process.pageTurned(each, 1, NOON)).toList());
        List<String> asked = new ArrayList<>(books);
        Collections.reverse(asked);
        asked.add(books.getFirst());

        assertThat(way.streams()
                        .read(asked, NOON)
                        .map(stream -> stream.getFirst().getAggregateIdentifier()))
                .containsExactlyElementsOf(books.reversed());
    }

    @ParameterizedTest
    @EnumSource
    void events_are_what_todays_code_knows_them_as(Way way) {
        turn(book, 1, NOON);
        PROCESS.store.publish(new GenericDomainEventMessage<>("Book", book, 1, new PageTurned(MISPRINTED)));

        assertThat(read(way, List.of(book), null)).containsExactly(List.of(1, 2));
    }

    @Test
    void both_ways_say_the_same_of_an_event() {
        PROCESS.store.publish(Process.pageTurned(book, 1, NOON).withMetaData(MetaData.with("reader", "me")));

        DomainEventMessage<?> one = only(Way.BY_STATEMENT);
        DomainEventMessage<?> same = only(Way.STREAM_BY_STREAM);

        assertThat(one.getIdentifier()).isEqualTo(same.getIdentifier());
        assertThat(one.getTimestamp()).isEqualTo(same.getTimestamp()).isEqualTo(NOON);
        assertThat(one.getType()).isEqualTo(same.getType());
        assertThat(one.getAggregateIdentifier()).isEqualTo(same.getAggregateIdentifier());
        assertThat(one.getSequenceNumber()).isEqualTo(same.getSequenceNumber());
        assertThat(one.getPayload()).isEqualTo(same.getPayload());
        assertThat(one.getMetaData()).isEqualTo(same.getMetaData()).containsEntry("reader", "me");
    }

    @Test
    void so_many_streams_need_one_statement_and_the_next_is_sent_when_they_have_been_walked_along() {
        Counting jdbc = new Counting();
        List<String> books = IntStream.rangeClosed(1, StreamsByStatement.PER_STATEMENT + 1)
                .mapToObj(_ -> book())
                .toList();
        PROCESS.store.publish(
                books.stream().map(each -> Process.pageTurned(each, 1, NOON)).toList());
        StreamsByStatement streams = new StreamsByStatement(jdbc, PROCESS.engine);

        assertThat(streams.read(books, null).limit(StreamsByStatement.PER_STATEMENT))
                .hasSize(books.size() - 1);
        assertThat(jdbc.statements).isEqualTo(1);
        assertThat(streams.read(books, null)).hasSize(books.size());
        assertThat(jdbc.statements).isEqualTo(1 + 2);
    }

    private static class Counting extends JdbcTemplate {

        private int statements;

        Counting() {
            super(PROCESS.pool);
        }

        @Override
        public void query(String sql, @Nullable PreparedStatementSetter setter, RowCallbackHandler handler) {
            statements++;
            super.query(sql, setter, handler);
        }
    }

    private DomainEventMessage<?> only(Way way) {
        return way.streams().read(List.of(book), null).toList().getFirst().getFirst();
    }

    private static List<List<Integer>> read(Way way, List<String> books, @Nullable Instant recordedBy) {
        return way.streams()
                .read(books, recordedBy)
                .map(stream -> stream.stream()
                        .map(event -> ((PageTurned) event.getPayload()).page())
                        .toList())
                .toList();
    }

    private static void turn(String book, int page, Instant when) {
        PROCESS.store.publish(Process.pageTurned(book, page, when));
    }

    private static String book() {
        return UUID.randomUUID().toString();
    }
}
