package org.actionledger.standalone.transfer;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionledger.platform.eventstore.ExactTimes;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An event as Axon's own connector would have written it to Axon Server. That keeps milliseconds; an event that was recorded between two
 * of them bears its exact time beside it, see {@link ExactTimes}.
 */
class ServedForm {

    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

    private final GrpcMetaDataConverter metadata;

    /** {@code serializer} is that of events. */
    ServedForm(Serializer serializer) {
        this.metadata = new GrpcMetaDataConverter(serializer);
    }

    Event write(LedgerEvent event) {
        Event.Builder served = Event.newBuilder()
                .setMessageIdentifier(event.id())
                .setTimestamp(event.recordedAt().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.payloadType())
                        .setRevision(orEmpty(event.revision()))
                        .setData(ByteString.copyFrom(event.payload())));
        if (event.aggregateType() != null) {
            served.setAggregateType(event.aggregateType())
                    .setAggregateIdentifier(event.aggregateId())
                    .setAggregateSequenceNumber(event.sequence());
        }
        event.metadata().forEach((key, value) -> served.putMetaData(key, metadata.convertToMetaDataValue(value)));
        if (event.recordedAt().getNano() % NANOS_OF_A_MILLISECOND != 0) {
            served.putMetaData(
                    ExactTimes.KEY,
                    metadata.convertToMetaDataValue(event.recordedAt().toString()));
        }
        return served.build();
    }

    LedgerEvent read(Event event) {
        boolean ofAggregate = !event.getAggregateIdentifier().isEmpty();
        Map<String, Object> said = event.getMetaDataMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> metadata.convertFromMetaDataValue(entry.getValue()),
                        (a, _) -> a,
                        HashMap::new));
        Instant recordedAt = ExactTimes.of(said, Instant.ofEpochMilli(event.getTimestamp()));
        said.remove(ExactTimes.KEY);
        return new LedgerEvent(
                event.getMessageIdentifier(),
                ofAggregate ? event.getAggregateType() : null,
                ofAggregate ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                event.getAggregateSequenceNumber(),
                recordedAt,
                event.getPayload().getType(),
                orNull(event.getPayload().getRevision()),
                event.getPayload().getData().toByteArray(),
                said);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
