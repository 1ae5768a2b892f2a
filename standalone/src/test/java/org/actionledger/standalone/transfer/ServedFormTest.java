package org.actionledger.standalone.transfer;

import static org.actionledger.standalone.transfer.Events.BETWEEN_MILLISECONDS;
import static org.actionledger.standalone.transfer.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.actionledger.platform.eventstore.ExactTimes;
import org.actionledger.platform.eventstore.Serializers;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.junit.jupiter.api.Test;

class ServedFormTest {

    private static final Instant ON_A_MILLISECOND = Instant.parse("2026-03-31T09:30:00.123Z");

    private final ServedForm form = new ServedForm(Serializers.forMessages(new AnnotationRevisionResolver()));

    @Test
    void what_is_read_back_is_what_was_written() {
        LedgerEvent event = event("a", 7);

        assertThat(event.difference(form.read(form.write(event)))).isEmpty();
    }

    @Test
    void metadata_keep_their_kinds() {
        Map<String, Object> metadata = Map.of(
                "text", "é", "number", Long.MAX_VALUE, "fraction", 0.5, "truth", true, "list", List.of("a", "b"));
        LedgerEvent event = event("a", 0, ON_A_MILLISECOND, metadata);

        assertThat(form.read(form.write(event)).metadata()).isEqualTo(metadata);
    }

    @Test
    void what_a_millisecond_cannot_say_stands_beside_it() {
        Event between = form.write(event("a", 0, BETWEEN_MILLISECONDS, Map.of()));
        Event on = form.write(event("a", 0, ON_A_MILLISECOND, Map.of()));

        assertThat(between.getTimestamp()).isEqualTo(BETWEEN_MILLISECONDS.toEpochMilli());
        assertThat(between.getMetaDataMap()).containsOnlyKeys(ExactTimes.KEY);
        assertThat(form.read(between).recordedAt()).isEqualTo(BETWEEN_MILLISECONDS);
        assertThat(on.getMetaDataMap()).isEmpty();
        assertThat(form.read(on).recordedAt()).isEqualTo(ON_A_MILLISECOND);
    }

    @Test
    void an_event_that_no_aggregate_applied_has_no_stream_there() {
        LedgerEvent alone = new LedgerEvent(
                "9b1c", null, "9b1c", 0, ON_A_MILLISECOND, "org.actionledger.Note", null, new byte[] {1}, Map.of());

        Event served = form.write(alone);

        assertThat(served.getAggregateIdentifier()).isEmpty();
        assertThat(alone.difference(form.read(served))).isEmpty();
    }
}
