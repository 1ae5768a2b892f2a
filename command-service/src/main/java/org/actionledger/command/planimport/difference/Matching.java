package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.REFERENCE_REPEATED;
import static org.actionledger.command.planimport.reading.Flag.Reason.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.actionledger.command.planimport.reading.Columns;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.planimport.standing.StandingRecommendation;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each row the action of which it speaks: the one that a person or the row itself names by its reference; else, within its
 * recommendation, by words and lead. No two rows speak of one action.
 */
final class Matching {

    private final Plan plan;
    private final StandingPlan standing;
    private final Decided decided;
    private final Agencies agencies;
    private final Map<Integer, StandingAction> named = new HashMap<>();
    private final Map<Integer, Match> matches = new LinkedHashMap<>();
    private final Map<Integer, List<Flag>> flags = new HashMap<>();
    private final Set<ActionId> spokenOf = new HashSet<>();
    private final RecommendationMatching recommendations;

    private Matching(Plan plan, StandingPlan standing, Decided decided, Agencies agencies) {
        this.plan = plan;
        this.standing = standing;
        this.decided = decided;
        this.agencies = agencies;
        name();
        recommendations = RecommendationMatching.of(plan.recommendations(), standing, named);
        plan.recommendations().forEach(this::within);
        acrossRecommendations();
    }

    static Matching of(Plan plan, StandingPlan standing, Decided decided, Agencies agencies) {
        return new Matching(plan, standing, decided, agencies);
    }

    Match of(PlanAction row) {
        return Objects.requireNonNull(matches.get(row.row().number()));
    }

    @Nullable
    StandingRecommendation of(PlanRecommendation recommendation) {
        return recommendations.find(recommendation);
    }

    /** What a person should look at in how the row names its action. */
    List<Flag> flags(PlanAction row) {
        return flags.getOrDefault(row.row().number(), List.of());
    }

    /** The actions of which no row speaks, and of which none may. */
    List<StandingAction> notInFile() {
        Set<ActionId> maybe = new HashSet<>(spokenOf);
        matches.values().forEach(match -> {
            if (match instanceof Match.Uncertain uncertain) {
                uncertain.candidates().forEach(candidate -> maybe.add(candidate.actionId()));
            }
        });
        return standing.actions()
                .filter(action -> !maybe.contains(action.actionId()))
                .toList();
    }

    /** What a person decided goes before what the rows say. */
    private void name() {
        Map<String, StandingAction> byReference = new HashMap<>();
        standing.actions().forEach(action -> byReference.put(Wording.fold(action.reference()), action));
        plan.actions().filter(row -> decided(row) != null).forEach(row -> {
            String reference = Objects.requireNonNull(decided(row));
            if (reference.equals(Decided.NEW_ACTION)) {
                matches.put(row.row().number(), new Match.New());
            } else {
                name(row, reference, null, byReference);
            }
        });
        plan.actions().filter(row -> decided(row) == null).forEach(row -> {
            String reference = plan.columns().cell(row.row(), Meaning.ACTION_REFERENCE);
            if (!reference.isEmpty()) {
                name(row, reference, plan.columns().heading(Meaning.ACTION_REFERENCE), byReference);
            }
        });
    }

    private @Nullable String decided(PlanAction row) {
        return decided.matches().get(row.row().number());
    }

    private void name(
            PlanAction row, String reference, @Nullable String column, Map<String, StandingAction> byReference) {
        int number = row.row().number();
        StandingAction action = byReference.get(Wording.fold(reference));
        if (action == null) {
            flag(number, REFERENCE_UNKNOWN, column, "The review has no action “" + reference + "”.");
        } else if (spokenOf.add(action.actionId())) {
            named.put(number, action);
            matches.put(number, new Match.Same(action));
        } else {
            flag(number, REFERENCE_REPEATED, column, "Another row speaks of “" + action.reference() + "” already.");
            matches.put(number, new Match.Uncertain(List.of(action)));
        }
    }

    private void flag(int row, Flag.Reason reason, @Nullable String column, String sentence) {
        flags.computeIfAbsent(row, _ -> new ArrayList<>()).add(new Flag(reason, column, sentence));
    }

    private void within(PlanRecommendation recommendation) {
        List<PlanAction> rows = recommendation.actions().stream()
                .filter(row -> !matches.containsKey(row.row().number()))
                .toList();
        StandingRecommendation same = recommendations.find(recommendation);
        if (same == null) {
            List<StandingAction> maybe = recommendations.candidates(recommendation).stream()
                    .flatMap(candidate -> candidate.actions().stream())
                    .filter(action -> !spokenOf.contains(action.actionId()))
                    .limit(RowMatching.MOST_CANDIDATES)
                    .toList();
            Match match = recommendations.isUncertain(recommendation) ? new Match.Uncertain(maybe) : new Match.New();
            rows.forEach(row -> matches.put(row.row().number(), match));
            return;
        }
        List<StandingAction> free = same.actions().stream()
                .filter(action -> !spokenOf.contains(action.actionId()))
                .toList();
        List<PlanAction> speaking = new ArrayList<>();
        for (PlanAction row : rows) {
            if (same.actions().isEmpty() && saysNothingOfAnAction(plan.columns(), row, same)) {
                matches.put(row.row().number(), new Match.NoAction());
            } else {
                speaking.add(row);
            }
        }
        RowMatching.of(speaking, free, agencies).forEach((row, match) -> {
            matches.put(row, match);
            if (match instanceof Match.Same(StandingAction action)) {
                spokenOf.add(action.actionId());
            }
        });
    }

    /** Whether it is a row as our exports have it for a recommendation that nothing answers yet. */
    private static boolean saysNothingOfAnAction(Columns columns, PlanAction row, StandingRecommendation of) {
        String completion = columns.cell(row.row(), Meaning.COMPLETION_AND_OUTCOME);
        return columns.has(Meaning.ACTION_REFERENCE)
                && List.of(
                                Meaning.ACTION_REFERENCE,
                                Meaning.ACTION,
                                Meaning.LEAD,
                                Meaning.RESPONSIBLE,
                                Meaning.MILESTONES,
                                Meaning.TARGET,
                                Meaning.RATING,
                                Meaning.PROGRESS,
                                Meaning.OUTCOME)
                        .stream()
                        .allMatch(meaning -> columns.cell(row.row(), meaning).isEmpty())
                && (completion.isEmpty()
                        || (of.withdrawn() && completion.equals(PlanWording.completionOfWithdrawn(null))));
    }

    /** What would be new, but stands word for word under another recommendation whose rows have left it alone, has perhaps been moved. */
    private void acrossRecommendations() {
        Map<String, List<StandingAction>> elsewhere = new HashMap<>();
        notInFile()
                .forEach(action -> elsewhere
                        .computeIfAbsent(RowMatching.key(action), _ -> new ArrayList<>())
                        .add(action));
        plan.actions()
                .filter(row -> decided(row) == null && of(row) instanceof Match.New)
                .filter(row -> Likeness.words(row.description()).size() > 2)
                .forEach(row -> {
                    List<StandingAction> moved = elsewhere.getOrDefault(RowMatching.key(row, agencies), List.of());
                    if (!moved.isEmpty()) {
                        matches.put(row.row().number(), new Match.Uncertain(moved));
                    }
                });
    }
}
