package org.actionledger.command.planimport.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds what. Headings decide; where two claim the same, the cells do. Progress, target dates, status with day, and the
 * ratings of single rounds may stand in several columns, everything else in one: the first that claims it.
 */
public final class Columns {

    private static final Set<Meaning> SEVERAL =
            EnumSet.of(Meaning.PROGRESS, Meaning.TARGET, Meaning.COMPLETION, Meaning.NOTHING);

    private final List<String> headings;
    private final @Nullable Meaning[] meanings;
    private final @Nullable Round[] rounds;
    private final Map<Integer, Meaning> said;
    private final boolean recommendationsStandBetween;

    private Columns(Table table, @Nullable Meaning[] meanings, Map<Integer, Meaning> said) {
        this.headings = table.headings();
        this.meanings = meanings;
        this.said = said;
        this.recommendationsStandBetween = Sections.nameRecommendations(table);
        this.rounds = new Round[meanings.length];
        for (int column = 0; column < rounds.length; column++) {
            rounds[column] = Round.of(headings.get(column));
        }
    }

    /**
     * Tells the columns of a table apart.
     *
     * @param said what a person said of columns, counted from 0; for these no heading decides
     * @param asOf the day the plan speaks for
     */
    public static Columns of(Table table, Map<Integer, Meaning> said, LocalDate asOf) {
        List<String> headings = table.headings();
        @Nullable Meaning[] meanings = new Meaning[headings.size()];
        boolean isExport = headings.stream().anyMatch(heading -> Meaning.of(heading) == Meaning.ACTION_REFERENCE);
        for (int column = 0; column < meanings.length; column++) {
            String heading = headings.get(column);
            meanings[column] = isExport && Meaning.isBesideThePlan(heading) ? null : Meaning.of(heading);
        }
        Columns columns = new Columns(table, meanings, said);
        columns.follow();
        columns.tellWhatWasDoneFromWhatIsToDo();
        columns.tellNumbersFromTexts(table);
        columns.tellRatingsFromProgress(table);
        columns.tellTargetsFromEnds();
        columns.tellTargetsFromCompletion(table, asOf);
        columns.tellLeadsFromOtherAgencies();
        columns.findWhatIsMissing();
        columns.follow();
        columns.keepTheFirstOfEach();
        return columns;
    }

    /** Whether a plan may have several columns of that meaning. */
    public static boolean maySeveralMean(Meaning meaning) {
        return SEVERAL.contains(meaning);
    }

    /** The columns that were not found, and without which there is no plan; each stands for what would do in its place. */
    public Set<Meaning> missing() {
        Set<Meaning> missing = EnumSet.noneOf(Meaning.class);
        if (!recommendationsStandBetween && !has(Meaning.RECOMMENDATION)) {
            missing.add(Meaning.RECOMMENDATION);
        }
        if (Stream.of(Meaning.ACTION, Meaning.LEAD, Meaning.TARGET, Meaning.PROGRESS, Meaning.COMPLETION)
                .noneMatch(this::has)) {
            missing.add(Meaning.ACTION);
        }
        return missing;
    }

    /** Throws {@link UnreadablePlan} where a column is missing. */
    void refuseWhatIsNoPlan() {
        List<PlanProblem> problems = missing().stream()
                .map(meaning -> PlanProblem.ofFile(
                        "No heading of the first row was understood as the "
                                + meaning.name().toLowerCase(Locale.ROOT) + "; found are: "
                                + String.join(
                                        " · ",
                                        headings.stream().map(Wording::fold).toList()),
                        meaning == Meaning.RECOMMENDATION
                                ? "a column headed “Recommendation”"
                                : "a column headed “Action”, such as “Action to be taken”"))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnreadablePlan(problems);
        }
    }

    /** What was said stands, whatever the cells make of it. */
    private void follow() {
        said.forEach((column, meaning) -> meanings[column] = meaning);
    }

    /** The meaning of each column, in their order; none where it is not understood. */
    public List<@Nullable Meaning> meanings() {
        return Arrays.asList(meanings.clone());
    }

    public boolean has(Meaning meaning) {
        return !at(meaning).isEmpty();
    }

    /** The row's cell of that meaning, tidied; empty where there is no such column. */
    public String cell(Table.Row row, Meaning meaning) {
        List<Integer> columns = at(meaning);
        return columns.isEmpty() ? "" : Wording.tidy(row.cells().get(columns.getFirst()));
    }

    /** Whether the first column of the table has that meaning. */
    boolean isFirst(Meaning meaning) {
        return meanings[0] == meaning;
    }

    /** Whether the columns of these meanings stand beside each other in that order. */
    boolean areNeighbours(List<Meaning> order) {
        int first = order.isEmpty() || !has(order.getFirst())
                ? -1
                : at(order.getFirst()).getFirst();
        return first >= 0
                && first + order.size() <= meanings.length
                && IntStream.range(0, order.size()).allMatch(step -> meanings[first + step] == order.get(step));
    }

    /** A cell of one of the columns that may stand several times. */
    record Cell(String heading, @Nullable Round round, String text) {}

    /**
     * The row's cells of that meaning that are not blank, each with what its heading tells of a round; where all are rounds of a known
     * day the earliest first, whichever way the plan puts them.
     */
    List<Cell> told(Table.Row row, Meaning meaning) {
        List<Integer> all = at(meaning);
        boolean inRounds = all.stream().allMatch(column -> dayOf(column) != null);
        return (inRounds ? all.stream().sorted(Comparator.comparing(this::dayOf)) : all.stream())
                .map(column -> new Cell(
                        headings.get(column),
                        rounds[column],
                        Wording.tidy(row.cells().get(column))))
                .filter(cell -> !cell.text().isEmpty())
                .toList();
    }

    private @Nullable LocalDate dayOf(int column) {
        Round round = rounds[column];
        return round == null ? null : round.day();
    }

    /** The heading above the cells of that meaning; none where there is no such column. */
    public @Nullable String heading(Meaning meaning) {
        List<Integer> columns = at(meaning);
        return columns.isEmpty() ? null : headings.get(columns.getFirst());
    }

    private List<Integer> at(Meaning meaning) {
        return IntStream.range(0, meanings.length)
                .filter(column -> meanings[column] == meaning)
                .boxed()
                .toList();
    }

    /** Of several columns of actions, those headed "taken" hold what was done. */
    private void tellWhatWasDoneFromWhatIsToDo() {
        List<Integer> actions = at(Meaning.ACTION);
        List<Integer> taken = actions.stream()
                .filter(column -> {
                    List<String> words = Wording.words(headings.get(column));
                    return words.contains("taken") && !words.contains("to");
                })
                .toList();
        if (taken.size() < actions.size()) {
            taken.forEach(column -> meanings[column] = Meaning.PROGRESS);
        }
    }

    private void findWhatIsMissing() {
        if (!has(Meaning.RECOMMENDATION) && !recommendationsStandBetween) {
            at(Meaning.ACTION).stream()
                    .filter(column -> Wording.words(headings.get(column)).stream()
                            .anyMatch(word -> word.startsWith("recommendation")))
                    .findFirst()
                    .ifPresent(column -> meanings[column] = Meaning.RECOMMENDATION);
        }
        for (Meaning missing : List.of(Meaning.RECOMMENDATION, Meaning.ACTION, Meaning.LEAD, Meaning.TARGET)) {
            if (!has(missing) && !(recommendationsStandBetween && missing == Meaning.RECOMMENDATION)) {
                IntStream.range(0, meanings.length)
                        .filter(column -> meanings[column] == null && Meaning.atAPinch(headings.get(column)) == missing)
                        .findFirst()
                        .ifPresent(column -> meanings[column] = missing);
            }
        }
    }

    /** In a plan without target dates: a column of completion dates that has days to come. */
    private void tellTargetsFromCompletion(Table table, LocalDate asOf) {
        if (has(Meaning.TARGET)) {
            return;
        }
        at(Meaning.COMPLETION).stream()
                .filter(column -> Wording.words(headings.get(column)).stream()
                        .anyMatch(word -> word.equals("date") || word.equals("dates")))
                .filter(column -> filled(table, column).stream()
                        .map(CompletionReading::of)
                        .anyMatch(read -> read.isDayAlone()
                                && read.day() != null
                                && read.day().isAfter(asOf)))
                .toList()
                .forEach(column -> meanings[column] = Meaning.TARGET);
    }

    private void tellLeadsFromOtherAgencies() {
        List<Integer> agencies = at(Meaning.LEAD);
        List<Integer> leads = agencies.stream()
                .filter(column -> Meaning.saysWhoLeads(headings.get(column)))
                .toList();
        if (!leads.isEmpty()) {
            agencies.stream().filter(column -> !leads.contains(column)).forEach(column -> meanings[column] = null);
        }
    }

    private void tellTargetsFromEnds() {
        for (int column = 0; column < meanings.length; column++) {
            if (meanings[column] == null && Meaning.isEnd(headings.get(column))) {
                meanings[column] = has(Meaning.TARGET) ? Meaning.COMPLETION : Meaning.TARGET;
            }
        }
    }

    private void tellNumbersFromTexts(Table table) {
        List<Integer> candidates = at(Meaning.RECOMMENDATION);
        if (candidates.size() < 2 || has(Meaning.NUMBER)) {
            return;
        }
        candidates.stream()
                .filter(column -> filled(table, column).stream().allMatch(NumberLabel::isLabel))
                .findFirst()
                .ifPresent(column -> meanings[column] = Meaning.NUMBER);
    }

    private void tellRatingsFromProgress(Table table) {
        if (has(Meaning.RATING)) {
            return;
        }
        List<Integer> ratings = Stream.concat(at(Meaning.PROGRESS).stream(), at(Meaning.COMPLETION).stream())
                .filter(column -> rounds[column] == null)
                .filter(column -> {
                    List<String> cells = filled(table, column);
                    return !cells.isEmpty()
                            && cells.stream().allMatch(RatingReading::isAllRatings)
                            && (meanings[column] == Meaning.PROGRESS
                                    || cells.stream()
                                            .allMatch(cell -> CompletionReading.besideColour(cell)
                                                    .isEmpty()));
                })
                .toList();
        if (!ratings.isEmpty()) {
            meanings[ratings.getFirst()] = Meaning.RATING;
        }
    }

    private static List<String> filled(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> !Wording.isBlank(cell))
                .toList();
    }

    private void keepTheFirstOfEach() {
        for (Meaning meaning : Meaning.values()) {
            if (!SEVERAL.contains(meaning)) {
                at(meaning).stream()
                        .filter(column -> meaning != Meaning.RATING || rounds[column] == null)
                        .sorted(Comparator.comparing(column -> !said.containsKey(column)))
                        .skip(1)
                        .forEach(column -> meanings[column] = null);
            }
        }
    }
}
