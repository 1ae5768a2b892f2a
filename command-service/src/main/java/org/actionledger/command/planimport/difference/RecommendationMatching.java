package org.actionledger.command.planimport.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.planimport.standing.StandingRecommendation;
import org.actionledger.events.recommendation.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendation of the ledger is which of the plan's: the one whose actions its rows name; else the same number with the same
 * words; else the same words; else the same printed number; else the one whose words are clearly more like than any other's.
 */
final class RecommendationMatching {

    // by identity: they hold whole plans, which nobody wants to compare word for word
    private final Map<PlanRecommendation, StandingRecommendation> found = new IdentityHashMap<>();
    private final Map<PlanRecommendation, List<StandingRecommendation>> uncertain = new IdentityHashMap<>();
    private final List<PlanRecommendation> left;
    private final List<StandingRecommendation> free;

    private RecommendationMatching(List<PlanRecommendation> inPlan, StandingPlan standing) {
        left = new ArrayList<>(inPlan);
        free = new ArrayList<>(standing.recommendations());
    }

    /** {@code named} are the actions that rows name themselves, by the number of the row. */
    static RecommendationMatching of(
            List<PlanRecommendation> inPlan, StandingPlan standing, Map<Integer, StandingAction> named) {
        RecommendationMatching matching = new RecommendationMatching(inPlan, standing);
        matching.byNamedActions(named);
        matching.byKey(
                recommendation -> numberOf(recommendation) + "\n" + Wording.fold(recommendation.text()),
                recommendation -> numberOf(recommendation) + "\n" + Wording.fold(recommendation.text()));
        matching.byKey(
                recommendation -> Wording.fold(recommendation.text()),
                recommendation -> Wording.fold(recommendation.text()));
        matching.byKey(RecommendationMatching::numberOf, RecommendationMatching::numberOf);
        matching.byLikeness();
        return matching;
    }

    /** None where it is new, or where that cannot be told. */
    @Nullable
    StandingRecommendation find(PlanRecommendation recommendation) {
        return found.get(recommendation);
    }

    /** Whether it may be one of {@link #candidates}, or none. */
    boolean isUncertain(PlanRecommendation recommendation) {
        return uncertain.containsKey(recommendation);
    }

    /** The recommendations that it may be, where that cannot be told. */
    List<StandingRecommendation> candidates(PlanRecommendation recommendation) {
        return uncertain.getOrDefault(recommendation, List.of());
    }

    private static String numberOf(PlanRecommendation recommendation) {
        return recommendation.numberInDocument() ? Wording.fold(recommendation.number()) : "";
    }

    private static String numberOf(StandingRecommendation recommendation) {
        return recommendation.numberInDocument() ? Wording.fold(recommendation.number()) : "";
    }

    private void byNamedActions(Map<Integer, StandingAction> named) {
        Map<RecommendationId, StandingRecommendation> byId = new HashMap<>();
        free.forEach(recommendation -> byId.put(recommendation.recommendationId(), recommendation));
        for (PlanRecommendation recommendation : List.copyOf(left)) {
            List<RecommendationId> ids = recommendation.actions().stream()
                    .map(PlanAction::row)
                    .map(row -> named.get(row.number()))
                    .filter(action -> action != null)
                    .map(StandingAction::recommendationId)
                    .distinct()
                    .toList();
            StandingRecommendation only = ids.size() == 1 ? byId.get(ids.getFirst()) : null;
            if (only != null && isFree(only)) {
                pair(recommendation, only);
            }
        }
    }

    private void byKey(Function<PlanRecommendation, String> inPlan, Function<StandingRecommendation, String> standing) {
        Map<String, List<StandingRecommendation>> byKey = new HashMap<>();
        free.forEach(recommendation -> byKey.computeIfAbsent(standing.apply(recommendation), _ -> new ArrayList<>())
                .add(recommendation));
        for (PlanRecommendation recommendation : List.copyOf(left)) {
            String key = inPlan.apply(recommendation);
            List<StandingRecommendation> same = byKey.getOrDefault(key, List.of());
            if (!key.isEmpty() && !same.isEmpty()) {
                pair(recommendation, same.removeFirst());
            }
        }
    }

    private void byLikeness() {
        if ((long) left.size() * free.size() > Likeness.MOST_PAIRS) {
            left.forEach(recommendation -> uncertain.put(recommendation, List.of()));
            return;
        }
        List<PlanRecommendation> rows = List.copyOf(left);
        List<StandingRecommendation> columns = List.copyOf(free);
        List<Set<String>> words = columns.stream()
                .map(recommendation -> Likeness.words(recommendation.text()))
                .toList();
        List<double[]> likenesses = rows.stream()
                .map(recommendation -> {
                    Set<String> own = Likeness.words(recommendation.text());
                    return words.stream()
                            .mapToDouble(other -> Likeness.of(own, other))
                            .toArray();
                })
                .toList();
        for (int row = 0; row < rows.size(); row++) {
            int best = Likeness.clearlyBest(likenesses, row);
            double[] alike = likenesses.get(row);
            if (best >= 0) {
                pair(rows.get(row), columns.get(best));
            } else {
                List<StandingRecommendation> candidates = new ArrayList<>();
                for (int column = 0; column < alike.length; column++) {
                    if (alike[column] >= Likeness.RESEMBLES) {
                        candidates.add(columns.get(column));
                    }
                }
                if (!candidates.isEmpty()) {
                    uncertain.put(rows.get(row), candidates);
                }
            }
        }
    }

    private void pair(PlanRecommendation recommendation, StandingRecommendation same) {
        found.put(recommendation, same);
        left.removeIf(other -> other == recommendation);
        free.removeIf(other -> other == same);
    }

    private boolean isFree(StandingRecommendation recommendation) {
        return free.stream().anyMatch(other -> other == recommendation);
    }
}
