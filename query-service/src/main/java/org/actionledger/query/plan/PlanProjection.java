package org.actionledger.query.plan;

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

/** Keeps what a plan prints. */
@ProcessingGroup(PlanProjection.NAME)
class PlanProjection {

    static final String NAME = "plan";

    private final Fold<ReviewEvent, ReviewId, PlannedReview> reviews;
    private final Fold<RecommendationEvent, RecommendationId, PrintedRecommendation> recommendations;
    private final Fold<ActionEvent, ActionId, PrintedAction> actions;
    private final Fold<ActionEvent, ActionId, PrintedStanding> standings;
    private final Fold<AgencyEvent, AgencyId, PrintedAgency> agencies;

    PlanProjection(PlanTables tables) {
        reviews = new Fold<>(ReviewEvent.class, ReviewEvent::reviewId, tables.reviews(), PlannedReview::after);
        recommendations = new Fold<>(
                RecommendationEvent.class,
                RecommendationEvent::recommendationId,
                tables.recommendations(),
                PrintedRecommendation::after);
        actions = new Fold<>(ActionEvent.class, ActionEvent::actionId, tables.actions(), PrintedAction::after);
        standings = new Fold<>(ActionEvent.class, ActionEvent::actionId, tables.standings(), PrintedStanding::after);
        agencies = new Fold<>(AgencyEvent.class, AgencyEvent::agencyId, tables.agencies(), PrintedAgency::after);
    }

    @EventHandler
    void on(ReviewEvent event, DomainEventMessage<?> message) {
        reviews.apply(event, Recorded.of(message));
    }

    @EventHandler
    void on(RecommendationEvent event, DomainEventMessage<?> message) {
        recommendations.apply(event, Recorded.of(message));
    }

    @EventHandler
    void on(ActionEvent event, DomainEventMessage<?> message) {
        standings.apply(event, Recorded.of(message));
        if (!(event instanceof ProgressRecorded)) { // the most frequent event changes no wording: spare it reading one
            actions.apply(event, Recorded.of(message));
        }
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message) {
        agencies.apply(event, Recorded.of(message));
    }
}
