package org.actionledger.query.agencydashboard;

import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Additions;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the figures: of each action what counts about it, and for each agency, partnership and review how many there are of each kind. */
@ProcessingGroup(DashboardProjection.NAME)
class DashboardProjection {

    static final String NAME = "agencydashboard";

    private final CountedActions counted;
    private final Fold<ActionEvent, ActionId, CountedAction> actions;
    private final Fold<AgencyEvent, AgencyId, CountedAgency> agencies;
    private final Fold<ReviewEvent, ReviewId, CountedReview> reviews;
    private final Additions<Addressee> addressees;

    /** {@code counted} is one of the tables. */
    DashboardProjection(DashboardTables tables, CountedActions counted) {
        this.counted = counted;
        actions = new Fold<>(
                ActionEvent.class,
                ActionEvent::actionId,
                counted,
                (row, event, recorded) -> CountedAction.after(row, event, recorded, this::rounds));
        agencies = new Fold<>(AgencyEvent.class, AgencyEvent::agencyId, tables.agencies(), CountedAgency::after);
        reviews = new Fold<>(ReviewEvent.class, ReviewEvent::reviewId, tables.reviews(), CountedReview::after)
                .readFor(ActionProposed.class, ActionProposed::reviewId)
                .readFor(ActionAssigned.class, ActionAssigned::reviewId);
        addressees = new Additions<>(tables::add);
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
        if (event instanceof UpdateCycleSet) {
            countByNewRounds(event.reviewId());
        }
    }

    @EventHandler
    void on(RecommendationEvent event) {
        Addressee.of(event).forEach(addressees::add);
    }

    private void countByNewRounds(ReviewId review) {
        actions.flush();
        Rounds rounds = rounds(review);
        actions.change(counted.ofReview(review), action -> action.with(rounds));
    }

    private Rounds rounds(ReviewId review) {
        CountedReview known = reviews.row(review);
        return known == null ? Rounds.CALENDAR_QUARTERS : known.rounds();
    }
}
