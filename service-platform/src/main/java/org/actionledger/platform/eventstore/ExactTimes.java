package org.actionledger.platform.eventstore;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Gives back the microseconds to events that were recorded in PostgreSQL and then moved to a store that keeps milliseconds: their
 * metadata hold the time as it was. Whoever has seen it once sees the same again.
 */
public class ExactTimes implements EventUpcaster {

    /** Metadata of an event that was moved: when it was recorded, an instant as text. */
    public static final String KEY = "recordedAt";

    /** The time that metadata tell, where it lies in the millisecond that the store tells; else that of the store. */
    public static Instant of(Map<String, ?> metadata, Instant stored) {
        if (!(metadata.get(KEY) instanceof String exact)) {
            return stored;
        }
        try {
            Instant told = Instant.parse(exact);
            return told.truncatedTo(ChronoUnit.MILLIS).equals(stored) ? told : stored;
        } catch (DateTimeParseException somethingElse) {
            return stored;
        }
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(Exact::new);
    }

    /** The event, but for its time. */
    private record Exact(IntermediateEventRepresentation event) implements IntermediateEventRepresentation {

        @Override
        public Instant getTimestamp() {
            return of(event.getMetaData().getObject(), event.getTimestamp());
        }

        @Override
        public <T> IntermediateEventRepresentation upcast(
                SerializedType outputType,
                Class<T> expectedRepresentationType,
                Function<T, T> upcastFunction,
                Function<MetaData, MetaData> metaDataUpcastFunction) {
            return new Exact(
                    event.upcast(outputType, expectedRepresentationType, upcastFunction, metaDataUpcastFunction));
        }

        @Override
        public SerializedType getType() {
            return event.getType();
        }

        @Override
        public SerializedObject<?> getData() {
            return event.getData();
        }

        @Override
        public <D> SerializedObject<D> getData(Class<D> requiredType) {
            return event.getData(requiredType);
        }

        @Override
        public Class<?> getContentType() {
            return event.getContentType();
        }

        @Override
        public String getMessageIdentifier() {
            return event.getMessageIdentifier();
        }

        @Override
        public Optional<String> getAggregateType() {
            return event.getAggregateType();
        }

        @Override
        public Optional<String> getAggregateIdentifier() {
            return event.getAggregateIdentifier();
        }

        @Override
        public Optional<Long> getSequenceNumber() {
            return event.getSequenceNumber();
        }

        @Override
        public Optional<TrackingToken> getTrackingToken() {
            return event.getTrackingToken();
        }

        @Override
        public LazyDeserializingObject<MetaData> getMetaData() {
            return event.getMetaData();
        }

        @Override
        public boolean canConvertDataTo(Class<?> requiredType) {
            return event.canConvertDataTo(requiredType);
        }
    }
}
