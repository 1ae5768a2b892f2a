package org.actionledger.command.planimport.reversal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.recommendation.RecommendationCommand;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.RegisteredNames;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.platform.eventstore.ManyStreams;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything an import touched, as it stands in the event store, last touched first, so that a recommendation comes after its
 * actions.
 */
final class Undoing {

    private static final String AGENCY_STAYS = "An agency stays in the registry, where other plans may have found it.";
    private static final String ALIAS_STAYS = "A name that was given to an agency stays its name.";
    private static final String REVIEW_STAYS = "The review stays open, so that its plan can be imported again.";

    private final ManyStreams streams;
    private final ImportId importId;
    private final Undone undone;
    private final Map<Id, @Nullable Integer> touched = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();

    private Undoing(ManyStreams streams, ImportId importId, Undone undone) {
        this.streams = streams;
        this.importId = importId;
        this.undone = undone;
    }

    /** @param done the steps of the import that were done, in their order */
    static Undone of(List<Step> done, ImportId importId, String reason, ManyStreams streams) {
        Undone undone = new Undone(reason);
        new Undoing(streams, importId, undone).undo(done);
        return undone;
    }

    private void undo(List<Step> done) {
        done.forEach(this::look);
        Map<String, List<String>> actions = actionsOfRecommendations();
        findThoseGoneBefore(actions.values().stream().flatMap(List::stream).toList());
        Map<String, Id> lastFirst = new ArrayList<>(touched.keySet())
                .reversed().stream()
                        .collect(
                                Collectors.toMap(Id::toString, Function.identity(), (id, _) -> id, LinkedHashMap::new));
        try (Stream<List<DomainEventMessage<?>>> all = streams.read(lastFirst.keySet(), null)) {
            all.forEach(stream -> {
                String key = stream.getFirst().getAggregateIdentifier();
                Id id = lastFirst.get(key);
                undo(id, touched.get(id), Touched.by(importId, stream), actions.getOrDefault(key, List.of()));
            });
        }
    }

    private void look(Step step) {
        switch (step.command()) {
            case ActionCommand command -> touched.putIfAbsent(command.actionId(), step.row());
            case RecommendationCommand command -> touched.putIfAbsent(command.recommendationId(), step.row());
            case OpenReview review -> undone.keep(step.row(), review.reference(), REVIEW_STAYS);
            case RegisterAgency agency -> undone.keep(step.row(), agency.name(), AGENCY_STAYS);
            case AddAgencyAlias name -> undone.keep(step.row(), name.alias(), ALIAS_STAYS);
            default ->
                throw new IllegalStateException(
                        "no import sends " + step.command().getClass());
        }
    }

    private void undo(@Nullable Id id, @Nullable Integer row, Touched what, List<String> actions) {
        if (what.leftNoTrace()) {
            return;
        }
        switch (id) {
            case ActionId action -> {
                if (new UndoneAction(action, row, undone).undo(what)) {
                    gone.add(action.toString());
                }
            }
            case RecommendationId recommendation ->
                new UndoneRecommendation(recommendation, row, undone).undo(what, gone.containsAll(actions));
            case null, default -> throw new IllegalStateException("no import touches " + id);
        }
    }

    /** The actions that a recommendation has or had, whoever brought them. */
    private Map<String, List<String>> actionsOfRecommendations() {
        Map<String, String> recommendationOf = touched.keySet().stream()
                .filter(RecommendationId.class::isInstance)
                .map(RecommendationId.class::cast)
                .collect(Collectors.toMap(RegisterOf::actions, RecommendationId::toString));
        try (Stream<List<DomainEventMessage<?>>> registers = streams.read(recommendationOf.keySet(), null)) {
            return registers.collect(Collectors.toMap(
                    register -> recommendationOf.get(register.getFirst().getAggregateIdentifier()),
                    register -> RegisteredNames.of(register).holders()));
        }
    }

    /** Such as those of an earlier import of the same plan that was reversed. */
    private void findThoseGoneBefore(List<String> actions) {
        Set<String> looked = touched.keySet().stream().map(Id::toString).collect(Collectors.toSet());
        List<String> others =
                actions.stream().filter(action -> !looked.contains(action)).toList();
        try (Stream<List<DomainEventMessage<?>>> all = streams.read(others, null)) {
            all.filter(stream -> stream.stream().anyMatch(event -> event.getPayload() instanceof ActionWithdrawn))
                    .forEach(stream -> gone.add(stream.getFirst().getAggregateIdentifier()));
        }
    }
}
