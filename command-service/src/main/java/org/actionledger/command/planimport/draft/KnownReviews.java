package org.actionledger.command.planimport.draft;

import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What was said of reviews when they were opened. */
class KnownReviews {

    private final EventStore events;

    KnownReviews(EventStore events) {
        this.events = events;
    }

    ReviewOpened opened(ReviewId review) {
        return events.readEvents(review.toString(), 0)
                .asStream()
                .map(event -> event.getPayload())
                .filter(ReviewOpened.class::isInstance)
                .map(ReviewOpened.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("review " + review + " was never opened"));
    }
}
