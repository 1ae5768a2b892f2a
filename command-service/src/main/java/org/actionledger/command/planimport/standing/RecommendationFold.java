package org.actionledger.command.planimport.standing;

import java.util.List;
import java.util.Objects;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationLinked;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationReinstated;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRespondedTo;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.Scope;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Makes of a recommendation's events what a plan says of it. */
final class RecommendationFold {

    private @Nullable RecommendationRaised raised;
    private String text = "";
    private List<Part> parts = List.of();
    private @Nullable Scope scope;
    private boolean withdrawn;

    private RecommendationFold() {}

    /** {@code stream} begins with the event that raised it. */
    static RecommendationFold of(List<? extends DomainEventMessage<?>> stream) {
        RecommendationFold fold = new RecommendationFold();
        for (DomainEventMessage<?> message : stream) {
            if (message.getPayload() instanceof RecommendationEvent event) {
                fold.on(event);
            }
        }
        return fold;
    }

    StandingRecommendation with(List<StandingAction> actions) {
        RecommendationRaised first = Objects.requireNonNull(raised);
        return new StandingRecommendation(
                first.recommendationId(),
                first.number(),
                first.numberInDocument(),
                text,
                parts,
                scope,
                withdrawn,
                actions);
    }

    private void on(RecommendationEvent event) {
        switch (event) {
            case RecommendationRaised e -> {
                raised = e;
                worded(e.text(), e.parts(), e.scope());
            }
            case RecommendationAmended e -> worded(e.text(), e.parts(), e.scope());
            case RecommendationWithdrawn _ -> withdrawn = true;
            case RecommendationReinstated _ -> withdrawn = false;
            case RecommendationRespondedTo _, RecommendationLinked _ -> {} // not in the plan's columns
        }
    }

    private void worded(String words, List<Part> lettered, @Nullable Scope reach) {
        text = words;
        parts = lettered;
        scope = reach;
    }
}
