package org.actionledger.query.platform;

import org.axonframework.eventhandling.EventMessageHandler;

/**
 * A refold that this instance works on.
 *
 * @param filling handles events until {@link ProjectionTables#finish}
 * @param folding handles those that come afterwards
 * @param events that the refold still lacks
 */
record RefoldTask(
        Projection projection,
        Refold refold,
        EventMessageHandler filling,
        EventMessageHandler folding,
        Convoy.Traveller events) {}
