package org.actionledger.standalone.transfer;

import static org.actionledger.standalone.transfer.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final LedgerEvent first = event("a", 0);
    private final LedgerEvent second = event("a", 1);

    @Test
    void stores_that_hold_the_same_are_alike() {
        Comparison comparison = new Comparison(List.of(first, second).iterator()::next);

        List.of(first, second).forEach(comparison);
    }

    @Test
    void the_first_that_differs_is_named() {
        Comparison comparison = new Comparison(List.of(first, event("a", 1)).iterator()::next);

        assertThatThrownBy(() -> List.of(first, second).forEach(comparison))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.ending()).isEqualTo(Ending.OTHER_EVENTS))
                .hasMessageContaining("number 2, by its id")
                .hasMessageContaining(second.id());
    }

    @Test
    void nothing_of_an_event_may_differ() {
        assertDiffers("aggregate type", with(Map.of("aggregateType", "Review")));
        assertDiffers("aggregate", with(Map.of("aggregateId", "b")));
        assertDiffers("sequence number", with(Map.of("sequence", 5L)));
        assertDiffers("time", with(Map.of("recordedAt", first.recordedAt().plusNanos(1_000))));
        assertDiffers("payload type", with(Map.of("payloadType", "another")));
        assertDiffers("revision", with(Map.of("revision", "2")));
        assertDiffers("payload", with(Map.of("payload", new byte[] {1})));
        assertDiffers("metadata", with(Map.of("metadata", Map.of("actorId", "somebody else"))));
    }

    private void assertDiffers(String what, LedgerEvent other) {
        assertThat(first.difference(other)).contains(what);
    }

    @SuppressWarnings("unchecked")
    private LedgerEvent with(Map<String, Object> change) {
        Map<String, Object> value = new HashMap<>(Map.of(
                "aggregateType", String.valueOf(first.aggregateType()),
                "aggregateId", first.aggregateId(),
                "sequence", first.sequence(),
                "recordedAt", first.recordedAt(),
                "payloadType", first.payloadType(),
                "revision", String.valueOf(first.revision()),
                "payload", first.payload(),
                "metadata", first.metadata()));
        value.putAll(change);
        return new LedgerEvent(
                first.id(),
                (String) value.get("aggregateType"),
                (String) value.get("aggregateId"),
                (Long) value.get("sequence"),
                (Instant) value.get("recordedAt"),
                (String) value.get("payloadType"),
                (String) value.get("revision"),
                (byte[]) value.get("payload"),
                (Map<String, Object>) value.get("metadata"));
    }
}
