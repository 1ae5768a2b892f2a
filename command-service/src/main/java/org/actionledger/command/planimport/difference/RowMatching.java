package org.actionledger.command.planimport.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;

/**
 * Which row of a recommendation speaks of which of its actions. First those that say all the same, then those with the same words and leads
 * where there are as many of both, each in their order; then what is clearly more like than anything else.
 */
final class RowMatching {

    static final int MOST_CANDIDATES = 5;

    private final Agencies agencies;
    private final Map<Integer, PlanAction> rows = new LinkedHashMap<>();
    private final Map<ActionId, StandingAction> free = new LinkedHashMap<>();
    private final Map<Integer, Match> matches = new LinkedHashMap<>();

    private RowMatching(List<PlanAction> rows, List<StandingAction> free, Agencies agencies) {
        this.agencies = agencies;
        rows.forEach(row -> this.rows.put(row.row().number(), row));
        free.forEach(action -> this.free.put(action.actionId(), action));
    }

    /** The matches by the number of the row. */
    static Map<Integer, Match> of(List<PlanAction> rows, List<StandingAction> free, Agencies agencies) {
        RowMatching matching = new RowMatching(rows, free, agencies);
        matching.alike(true);
        matching.alike(false);
        matching.byLikeness();
        return matching.matches;
    }

    /** The words and leads of an action; equal to a row's that says the same. */
    static String key(StandingAction action) {
        return key(action.description(), action.leads());
    }

    static String key(PlanAction row, Agencies agencies) {
        return key(row.description(), agencies.ids(row.leads()));
    }

    private static String key(String description, List<AgencyId> leads) {
        return Wording.fold(description) + "\n"
                + leads.stream().map(AgencyId::toString).sorted().toList();
    }

    private static String targets(List<TargetDate> targets) {
        return "\n"
                + targets.stream()
                        .map(target -> Wording.fold(target.raw()))
                        .distinct()
                        .toList();
    }

    /** {@code wholly}: with the same targets too, and then it does not matter how many there are of each. */
    private void alike(boolean wholly) {
        Map<String, List<StandingAction>> actions = new HashMap<>();
        free.values()
                .forEach(action -> actions.computeIfAbsent(
                                key(action) + (wholly ? targets(action.targets()) : ""), _ -> new ArrayList<>())
                        .add(action));
        Map<String, List<PlanAction>> same = new LinkedHashMap<>();
        rows.values()
                .forEach(row -> same.computeIfAbsent(
                                key(row, agencies) + (wholly ? targets(row.targets()) : ""), _ -> new ArrayList<>())
                        .add(row));
        same.forEach((key, speaking) -> {
            List<StandingAction> spokenOf = actions.getOrDefault(key, List.of());
            if (wholly || speaking.size() == spokenOf.size()) {
                IntStream.range(0, Math.min(speaking.size(), spokenOf.size()))
                        .forEach(place -> pair(speaking.get(place), spokenOf.get(place)));
            }
        });
    }

    private void byLikeness() {
        List<PlanAction> left = List.copyOf(rows.values());
        List<StandingAction> actions = List.copyOf(free.values());
        if ((long) left.size() * actions.size() > Likeness.MOST_PAIRS) {
            left.forEach(row -> matches.put(row.row().number(), new Match.Uncertain(List.of())));
            return;
        }
        List<Set<String>> words = actions.stream()
                .map(action -> Likeness.words(action.description()))
                .toList();
        List<double[]> likenesses = left.stream()
                .map(row -> {
                    Set<String> own = Likeness.words(row.description());
                    List<AgencyId> leads = agencies.ids(row.leads());
                    return IntStream.range(0, actions.size())
                            .mapToDouble(at -> likeness(own, words.get(at), leads, actions.get(at)))
                            .toArray();
                })
                .toList();
        for (int row = 0; row < left.size(); row++) {
            int best = Likeness.clearlyBest(likenesses, row);
            if (best >= 0) {
                pair(left.get(row), actions.get(best));
            }
        }
        for (int row = 0; row < left.size(); row++) {
            int number = left.get(row).row().number();
            if (!matches.containsKey(number)) {
                List<StandingAction> candidates = candidates(left.get(row), likenesses.get(row), actions);
                matches.put(number, candidates.isEmpty() ? new Match.New() : new Match.Uncertain(candidates));
            }
        }
    }

    private static double likeness(Set<String> words, Set<String> others, List<AgencyId> leads, StandingAction action) {
        return Likeness.of(words, others) * (1 - Likeness.OF_LEAD) + (isLedBy(action, leads) ? Likeness.OF_LEAD : 0);
    }

    private static boolean isLedBy(StandingAction action, List<AgencyId> leads) {
        return !leads.isEmpty() && action.isLedBy(leads);
    }

    /** What shares enough words, or the lead, or has no words to compare. */
    private List<StandingAction> candidates(PlanAction row, double[] likenesses, List<StandingAction> actions) {
        List<AgencyId> leads = agencies.ids(row.leads());
        boolean wordless = row.description().isEmpty();
        return IntStream.range(0, actions.size())
                .boxed()
                .filter(at -> free.containsKey(actions.get(at).actionId()))
                .filter(at -> wordless
                        || actions.get(at).description().isEmpty()
                        || likenesses[at] >= Likeness.RESEMBLES
                        || isLedBy(actions.get(at), leads))
                .sorted(Comparator.comparingDouble(at -> -likenesses[at]))
                .limit(MOST_CANDIDATES)
                .map(actions::get)
                .toList();
    }

    private void pair(PlanAction row, StandingAction action) {
        int number = row.row().number();
        matches.put(number, new Match.Same(action));
        rows.remove(number);
        free.remove(action.actionId());
    }
}
