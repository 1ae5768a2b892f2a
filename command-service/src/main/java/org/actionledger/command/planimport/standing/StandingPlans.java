package org.actionledger.command.planimport.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.RegisteredNames;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewEvent.ReviewConcluded;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.eventstore.ManyStreams;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Finds plans as they stand. The registers say what belongs to a review, the streams what became of it; both are read as they are, outside
 * any unit of work, so that whoever decides something meanwhile neither waits nor is repeated.
 */
public final class StandingPlans {

    private final ManyStreams streams;

    public StandingPlans(ManyStreams streams) {
        this.streams = streams;
    }

    /** The plan of the partnership's review with that reference, however it is written; none where it has no such review. */
    public Optional<StandingPlan> find(AgencyId partnership, String reference) {
        return names(RegisterOf.reviews(partnership))
                .holderOf(reference)
                .map(ReviewId::of)
                .map(this::plan);
    }

    private StandingPlan plan(ReviewId review) {
        List<RecommendationId> ids = names(RegisterOf.recommendations(review)).holders().stream()
                .map(RecommendationId::of)
                .toList();
        Map<RecommendationId, List<StandingAction>> actions = actions(ids);
        List<StandingRecommendation> recommendations = streams.read(
                        ids.stream().map(RecommendationId::toString).toList(), null)
                .map(stream -> RecommendationFold.of(stream)
                        .with(actions.getOrDefault(RecommendationId.of(idOf(stream)), List.of())))
                .toList();
        return new StandingPlan(review, isConcluded(review), recommendations, names(actions.values()));
    }

    private Map<RecommendationId, List<StandingAction>> actions(List<RecommendationId> recommendations) {
        List<String> ids = streams.read(
                        recommendations.stream().map(RegisterOf::actions).toList(), null)
                .flatMap(register -> RegisteredNames.of(register).holders().stream())
                .toList();
        Map<RecommendationId, List<StandingAction>> actions = new LinkedHashMap<>();
        streams.read(ids, null)
                .map(ActionFold::of)
                .filter(action -> action.status() != ActionStatus.WITHDRAWN) // no plan prints it
                .forEach(action -> actions.computeIfAbsent(action.recommendationId(), _ -> new ArrayList<>())
                        .add(action));
        return actions;
    }

    private boolean isConcluded(ReviewId review) {
        return stream(review.toString()).anyMatch(event -> event.getPayload() instanceof ReviewConcluded);
    }

    private Map<AgencyId, String> names(Collection<List<StandingAction>> actions) {
        List<String> leads = actions.stream()
                .flatMap(List::stream)
                .flatMap(action -> action.leads().stream())
                .map(AgencyId::toString)
                .distinct()
                .toList();
        Map<AgencyId, String> names = new LinkedHashMap<>();
        streams.read(leads, null).flatMap(List::stream).forEach(event -> {
            if (event.getPayload() instanceof AgencyRegistered registered) {
                names.put(registered.agencyId(), registered.name());
            }
        });
        return names;
    }

    private RegisteredNames names(String register) {
        return RegisteredNames.of(stream(register).toList());
    }

    private Stream<DomainEventMessage<?>> stream(String id) {
        return streams.read(List.of(id), null).flatMap(List::stream);
    }

    private static String idOf(List<DomainEventMessage<?>> stream) {
        return Objects.requireNonNull(stream.getFirst().getAggregateIdentifier());
    }
}
