package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Keeps what stands on the pages of actions and recommendations. */
@ProcessingGroup(ActionPageProjection.NAME)
class ActionPageProjection {

    static final String NAME = "actionpage";

    private final Fold<ActionEvent, ActionId, Promised> promises;
    private final Fold<ActionEvent, ActionId, Standing> standings;
    private final Fold<RecommendationEvent, RecommendationId, Demand> demands;
    private final Fold<ReviewEvent, ReviewId, PageReview> reviews;
    private final Fold<AgencyEvent, AgencyId, PageAgency> agencies;

    ActionPageProjection(PageTables tables) {
        promises = new Fold<>(ActionEvent.class, ActionEvent::actionId, tables.promises(), Promised::after);
        standings = new Fold<>(ActionEvent.class, ActionEvent::actionId, tables.standings(), Standing::after);
        demands = new Fold<>(
                RecommendationEvent.class, RecommendationEvent::recommendationId, tables.demands(), Demand::after);
        reviews = new Fold<>(ReviewEvent.class, ReviewEvent::reviewId, tables.reviews(), PageReview::after);
        agencies = new Fold<>(AgencyEvent.class, AgencyEvent::agencyId, tables.agencies(), PageAgency::after);
    }

    @EventHandler
    void on(ActionEvent event, DomainEventMessage<?> message) {
        standings.apply(event, Recorded.of(message));
        if (!(event instanceof ProgressRecorded)) { // the most frequent event changes no promise: spare it reading one
            promises.apply(event, Recorded.of(message));
        }
    }

    @EventHandler
    void on(RecommendationEvent event, DomainEventMessage<?> message) {
        demands.apply(event, Recorded.of(message));
    }

    @EventHandler
    void on(ReviewEvent event, DomainEventMessage<?> message) {
        reviews.apply(event, Recorded.of(message));
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message) {
        agencies.apply(event, Recorded.of(message));
    }
}
