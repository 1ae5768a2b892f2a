package org.actionledger.standalone.transfer;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is to be the same in both stores.
 *
 * @param aggregateType null where no aggregate applied it; then it is the only one of its stream, which has its id
 * @param sequence its number in the stream, from 0
 * @param recordedAt in microseconds, as PostgreSQL keeps it
 * @param metadata texts, whole numbers as {@code Long}, others as {@code Double}, truth values; other objects as they were read
 */
record LedgerEvent(
        String id,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        Map<String, Object> metadata) {

    /** What of the other is not as it is here, in a word; nothing where all is. */
    Optional<String> difference(LedgerEvent other) {
        if (!id.equals(other.id)) {
            return Optional.of("id");
        }
        if (!Objects.equals(aggregateType, other.aggregateType)) {
            return Optional.of("aggregate type");
        }
        if (!aggregateId.equals(other.aggregateId)) {
            return Optional.of("aggregate");
        }
        if (sequence != other.sequence) {
            return Optional.of("sequence number");
        }
        if (!recordedAt.equals(other.recordedAt)) {
            return Optional.of("time");
        }
        if (!payloadType.equals(other.payloadType)) {
            return Optional.of("payload type");
        }
        if (!Objects.equals(revision, other.revision)) {
            return Optional.of("revision");
        }
        if (!Arrays.equals(payload, other.payload)) {
            return Optional.of("payload");
        }
        return metadata.equals(other.metadata) ? Optional.empty() : Optional.of("metadata");
    }
}
