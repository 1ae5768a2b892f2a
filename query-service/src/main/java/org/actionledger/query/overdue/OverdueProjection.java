package org.actionledger.query.overdue;

import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the overdue list: which actions are late on which days, and what the list shows of them. */
@ProcessingGroup(OverdueProjection.NAME)
class OverdueProjection {

    static final String NAME = "overdue";

    private final Fold<ActionEvent, ActionId, FollowedAction> actions;
    private final Fold<AgencyEvent, AgencyId, OverdueAgency> agencies;
    private final Fold<ReviewEvent, ReviewId, OverdueReview> reviews;

    OverdueProjection(OverdueTables tables) {
        actions = new Fold<>(ActionEvent.class, ActionEvent::actionId, tables.actions(), FollowedAction::after);
        agencies = new Fold<>(AgencyEvent.class, AgencyEvent::agencyId, tables.agencies(), OverdueAgency::after);
        reviews = new Fold<>(ReviewEvent.class, ReviewEvent::reviewId, tables.reviews(), OverdueReview::after);
    }

    @EventHandler
    void on(ActionEvent event, DomainEventMessage<?> message) {
        actions.apply(event, Recorded.of(message));
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message) {
        agencies.apply(event, Recorded.of(message));
    }

    @EventHandler
    void on(ReviewEvent event, DomainEventMessage<?> message) {
        reviews.apply(event, Recorded.of(message));
    }
}
