package org.actionledger.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class ExactTimesTest {

    private static final Instant STORED = Instant.parse("2026-03-31T09:30:00.123Z");

    private final Serializer serializer = Serializers.forMessages(new AnnotationRevisionResolver());

    @Test
    void an_event_that_was_moved_was_recorded_when_it_was_recorded() {
        assertThat(time(MetaData.with(ExactTimes.KEY, "2026-03-31T09:30:00.123456Z")))
                .isEqualTo("2026-03-31T09:30:00.123456Z");
    }

    @Test
    void any_other_event_was_recorded_when_the_store_says() {
        assertThat(time(MetaData.emptyInstance())).isEqualTo(STORED);
        assertThat(time(MetaData.with(ExactTimes.KEY, "2026-03-31T09:30:00.124456Z")))
                .isEqualTo(STORED);
        assertThat(time(MetaData.with(ExactTimes.KEY, "yesterday"))).isEqualTo(STORED);
        assertThat(time(MetaData.with(ExactTimes.KEY, 5))).isEqualTo(STORED);
    }

    private Instant time(MetaData metadata) {
        StoredEvent event = new StoredEvent(
                "id",
                STORED,
                "Action",
                "a",
                0,
                new SimpleSerializedObject<>("\"text\"".getBytes(UTF_8), byte[].class, "java.lang.String", null),
                new SerializedMetaData<>(
                        serializer.serialize(metadata, byte[].class).getData(), byte[].class));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(event), serializer, new ExactTimes())
                .asStream()
                .map(DomainEventMessage::getTimestamp)
                .findFirst()
                .orElseThrow();
    }
}
