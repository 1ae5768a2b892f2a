package org.actionledger.platform.eventstore;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/** An event that the tail has found: where it stands, when it happened, and the messages it is today; upcasting may make none or several. */
record Found(long index, Instant time, List<TrackedEventMessage<?>> messages) {}
