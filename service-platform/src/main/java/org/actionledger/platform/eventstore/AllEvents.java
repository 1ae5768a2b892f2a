package org.actionledger.platform.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads the events of the whole store in their order, for those who must know when they have read all that is there. */
public interface AllEvents {

    /**
     * A stream of the events behind what has been seen. While it says that there is none, there was none when it was asked; an event
     * store's own stream may say so only because nothing has arrived here yet.
     *
     * @param seen null for all events
     */
    BlockingStream<TrackedEventMessage<?>> after(@Nullable TrackingToken seen);
}
