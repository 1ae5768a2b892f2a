package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.NUMBER_MISSING;
import static org.actionledger.command.planimport.reading.Flag.Reason.ROW_CONTINUES;
import static org.actionledger.command.planimport.reading.Flag.Reason.TEXT_DIFFERS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.reading.Demand.Named;
import org.actionledger.events.recommendation.Part;
import org.jspecify.annotations.Nullable;

/**
 * Which rows answer which recommendation. Rows with the same number do; in a plan without numbers, rows with the same text. A
 * number whose rows each hold one lettered part stands for as many recommendations: 5a, 5b. A row that names none goes on with
 * the one above it.
 */
final class DemandReading {

    private static final int LONGEST_NUMBER = 20;

    private final Columns columns;
    private final Flags flags;
    private final List<PlanProblem> problems = new ArrayList<>();
    private final Map<String, Demand> demands = new LinkedHashMap<>();
    private final Map<String, String> keysByText = new LinkedHashMap<>();
    private @Nullable String lastKey;
    private int highestPrinted;

    private DemandReading(Columns columns, Flags flags) {
        this.columns = columns;
        this.flags = flags;
    }

    /** Throws {@link UnreadablePlan} where a row belongs to no recommendation, or a recommendation has no text. */
    static Collection<Demand> of(Table table, Columns columns, Flags flags) {
        DemandReading reading = new DemandReading(columns, flags);
        List<Named> rows = reading.lettered(reading.named(table));
        reading.highestPrinted =
                rows.stream().mapToInt(row -> whole(row.number())).max().orElse(0);
        boolean numbered = rows.stream().anyMatch(row -> row.number() != null);
        rows.forEach(row -> reading.take(row, numbered));
        reading.demands.values().stream()
                .filter(Demand::isWordless)
                .forEach(demand -> reading.problems.add(new PlanProblem(
                        demand.rows().getFirst().number(),
                        columns.heading(Meaning.RECOMMENDATION),
                        "Recommendation " + demand.number() + " has no text.",
                        "its text, in the first row that names it")));
        if (!reading.problems.isEmpty()) {
            throw new UnreadablePlan(reading.problems);
        }
        return reading.demands.values();
    }

    private List<Named> named(Table table) {
        if (columns.has(Meaning.NUMBER)) {
            return table.rows().stream().map(this::namedByColumn).toList();
        }
        List<Named> named = table.rows().stream()
                .map(row -> {
                    String text = columns.cell(row, Meaning.RECOMMENDATION);
                    NumberLabel label = NumberLabel.ofText(text);
                    return label == null
                            ? new Named(row, null, null, text)
                            : new Named(row, label.number(), null, label.rest());
                })
                .toList();
        long filled = table.rows().stream()
                .filter(row -> !columns.cell(row, Meaning.RECOMMENDATION).isEmpty())
                .count();
        long labelled = named.stream().filter(row -> row.number() != null).count();
        return labelled * 2 > filled
                ? named
                : table.rows().stream()
                        .map(row -> new Named(row, null, null, columns.cell(row, Meaning.RECOMMENDATION)))
                        .toList();
    }

    private Named namedByColumn(Table.Row row) {
        String cell = columns.cell(row, Meaning.NUMBER);
        String text = columns.cell(row, Meaning.RECOMMENDATION);
        NumberLabel label = NumberLabel.ofNumberCell(cell);
        if (label != null) {
            return new Named(row, label.number(), label, text);
        }
        boolean code = !cell.isEmpty()
                && cell.length() <= LONGEST_NUMBER
                && cell.lines().count() == 1;
        return new Named(row, code ? cell : null, null, text);
    }

    /** Gives the rows of a number their letters, where each of them holds exactly one lettered part. */
    private List<Named> lettered(List<Named> rows) {
        Map<String, List<Named>> byNumber = rows.stream()
                .filter(row -> row.number() != null && !row.text().isEmpty())
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.number())));
        return rows.stream()
                .map(row -> {
                    Optional<Part> part = Parts.only(row.text());
                    List<Named> same =
                            row.number() == null ? List.of() : byNumber.getOrDefault(row.number(), List.of());
                    return part.isPresent()
                                    && same.stream()
                                            .allMatch(other ->
                                                    Parts.only(other.text()).isPresent())
                            ? row.numbered(
                                    row.number() + part.get().label(),
                                    part.get().text())
                            : row;
                })
                .toList();
    }

    private void take(Named row, boolean numbered) {
        String key = key(row, numbered);
        if (key == null) {
            problems.add(new PlanProblem(
                    row.row().number(),
                    columns.heading(Meaning.RECOMMENDATION),
                    "The row names no recommendation, and no row above it does.",
                    "the recommendation's number or text"));
            return;
        }
        lastKey = key;
        Demand demand = Objects.requireNonNull(demands.get(key));
        if (!row.text().isEmpty()) {
            keysByText.putIfAbsent(Wording.fold(row.text()), key);
        }
        if (!demand.add(row, ScopeReading.of(columns.cell(row.row(), Meaning.SCOPE)))) {
            flag(
                    row,
                    TEXT_DIFFERS,
                    "Recommendation " + demand.number()
                            + " is worded differently in a row above; that wording is kept.");
        }
    }

    private @Nullable String key(Named row, boolean numbered) {
        if (row.number() != null) {
            demands.computeIfAbsent(row.number(), number -> new Demand(number, true));
            return row.number();
        }
        if (row.text().isEmpty()) {
            if (lastKey != null) {
                flag(row, ROW_CONTINUES, "The row names no recommendation; it is taken to go on with the one above.");
            }
            return lastKey;
        }
        String known = keysByText.get(Wording.fold(row.text()));
        if (known != null) {
            return known;
        }
        String next = nextNumber();
        if (numbered) {
            flag(
                    row,
                    NUMBER_MISSING,
                    "The recommendation has no number in the plan; it is kept as number " + next + ".");
        }
        demands.put(next, new Demand(next, false));
        return next;
    }

    /** The next place in order of appearance; in a plan that prints numbers, the next after all that are printed. */
    private String nextNumber() {
        int next = Math.max(demands.size(), highestPrinted) + 1;
        while (demands.containsKey(String.valueOf(next))) {
            next++;
        }
        return String.valueOf(next);
    }

    private static int whole(@Nullable String number) {
        return number != null && number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    }

    private void flag(Named row, Flag.Reason reason, String sentence) {
        flags.raise(row.row().number(), new Flag(reason, columns.heading(Meaning.RECOMMENDATION), sentence));
    }
}
