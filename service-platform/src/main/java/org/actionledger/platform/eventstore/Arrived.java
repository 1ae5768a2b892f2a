package org.actionledger.platform.eventstore;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/** How far the events of one stream have come, also those that an upcaster leaves out and nobody sees. */
class Arrived {

    private static final ScopedValue<Arrived> OF_STREAM = ScopedValue.newInstance();

    private long place;

    /** {@code seen} is where the stream begins. */
    Arrived(@Nullable TrackingToken seen) {
        place = Places.of(seen);
    }

    /** Of the last event that has come. */
    long place() {
        return place;
    }

    /** The stream that is opened so is the one whose events are noted; to be read by one thread at a time. */
    TrackingEventStream of(Supplier<TrackingEventStream> opening) {
        return ScopedValue.where(OF_STREAM, this).call(opening::get);
    }

    /** The same upcasters, before which it is noted what has come. They are asked once for each stream, when it is opened. */
    static EventUpcaster before(EventUpcaster upcasters) {
        return events -> upcasters.upcast(OF_STREAM.isBound() ? OF_STREAM.get().noting(events) : events);
    }

    private Stream<IntermediateEventRepresentation> noting(Stream<IntermediateEventRepresentation> events) {
        return events.peek(event -> event.getTrackingToken().ifPresent(token -> place = Places.of(token)));
    }
}
