package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.NUMBER_MISSING;
import static org.actionledger.command.planimport.reading.Flag.Reason.NUMBER_REPEATED;
import static org.actionledger.command.planimport.reading.Flag.Reason.RECOMMENDATION_WORDLESS;
import static org.actionledger.command.planimport.reading.Flag.Reason.ROW_CONTINUES;
import static org.actionledger.command.planimport.reading.Flag.Reason.TEXT_DIFFERS;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.reading.Demand.Named;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which rows answer which recommendation. Rows with the same number do; in a plan without numbers, rows with the same text. A
 * number whose rows each hold one lettered part stands for as many recommendations: 5a, 5b. A row that names none goes on with
 * the one above it.
 */
final class DemandReading {

    private static final int LONGEST_NUMBER = 20;

    private final Columns columns;
    private final Sections sections;
    private final Flags flags;
    private final Map<String, Demand> demands = new LinkedHashMap<>();
    private final Map<String, String> keysByText = new LinkedHashMap<>();
    private final Map<String, Integer> sectionOf = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private @Nullable String lastKey;
    private int highestPrinted;

    private DemandReading(Sections sections, Columns columns, Flags flags) {
        this.sections = sections;
        this.columns = columns;
        this.flags = flags;
    }

    /** Throws {@link UnreadablePlan} where no row is an action. */
    static Collection<Demand> of(Sections sections, Columns columns, Flags flags) {
        if (sections.rows().isEmpty()) {
            throw new UnreadablePlan("No row of the table is an action.", "one row for each action");
        }
        DemandReading reading = new DemandReading(sections, columns, flags);
        List<Named> rows = reading.lettered(reading.named());
        reading.highestPrinted =
                rows.stream().mapToInt(row -> whole(row.number())).max().orElse(0);
        boolean numbered = rows.stream().anyMatch(row -> row.number() != null);
        rows.forEach(row -> reading.take(row, numbered));
        reading.demands.values().stream()
                .filter(Demand::isWordless)
                .forEach(demand -> flags.raise(
                        demand.rows().getFirst().number(),
                        new Flag(
                                RECOMMENDATION_WORDLESS,
                                columns.heading(Meaning.RECOMMENDATION),
                                "Recommendation " + demand.number() + " has no text in any row that names it.")));
        return reading.demands.values();
    }

    private List<Named> named() {
        List<Named> named = columns.has(Meaning.NUMBER)
                ? sections.rows().stream().map(this::namedByColumn).toList()
                : namedInText();
        return named.stream().map(this::underHeading).toList();
    }

    private List<Named> namedInText() {
        List<Named> named = sections.rows().stream()
                .map(row -> {
                    String text = columns.cell(row, Meaning.RECOMMENDATION);
                    NumberLabel label = NumberLabel.ofText(text);
                    return label == null
                            ? new Named(row, null, null, text)
                            : new Named(row, label.number(), null, label.rest());
                })
                .toList();
        long filled = named.stream()
                .filter(row -> row.number() != null || !row.text().isEmpty())
                .count();
        long labelled = named.stream().filter(row -> row.number() != null).count();
        return labelled * 2 > filled
                ? named
                : sections.rows().stream()
                        .map(row -> new Named(row, null, null, columns.cell(row, Meaning.RECOMMENDATION)))
                        .toList();
    }

    /** A row without a text of its own answers what the heading above it says. */
    private Named underHeading(Named row) {
        String heading = sections.of(row.row()).recommendation();
        if (heading == null || !row.text().isEmpty()) {
            return row;
        }
        NumberLabel label = NumberLabel.ofText(heading);
        return label == null
                ? new Named(row.row(), null, null, heading)
                : new Named(row.row(), label.number(), null, label.rest());
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
        Set<String> lettered = byNumber.entrySet().stream()
                .filter(same -> same.getValue().stream()
                        .allMatch(row -> Parts.only(row.text()).isPresent()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> {
                    Optional<Part> part = Parts.only(row.text());
                    return part.isPresent() && row.number() != null && lettered.contains(row.number())
                            ? row.numbered(
                                    row.number() + part.get().label(),
                                    part.get().text())
                            : row;
                })
                .toList();
    }

    private void take(Named row, boolean numbered) {
        String key = key(row, numbered);
        lastKey = key;
        Demand demand = Objects.requireNonNull(demands.get(key));
        demand.from(origin(row));
        if (!row.text().isEmpty()) {
            keysByText.putIfAbsent(Wording.fold(row.text()), key);
        }
        Scope scope = ScopeReading.of(columns.cell(row.row(), Meaning.SCOPE));
        if (!demand.add(row, scope == null ? ScopeReading.beginning(row.text()) : scope)) {
            flag(
                    row,
                    TEXT_DIFFERS,
                    "Recommendation " + demand.number()
                            + " is worded differently in a row above; that wording is kept.");
        }
    }

    private @Nullable Origin origin(Named row) {
        Origin said = NumberLabel.originIn(columns.cell(row.row(), Meaning.ORIGIN));
        return said != null ? said : sections.of(row.row()).origin();
    }

    private String key(Named row, boolean numbered) {
        if (row.number() != null) {
            return keyOfNumber(row, row.number());
        }
        if (row.text().isEmpty()) {
            if (lastKey != null) {
                flag(row, ROW_CONTINUES, "The row names no recommendation; it is taken to go on with the one above.");
                return lastKey;
            }
            return unnumbered();
        }
        String known = keysByText.get(Wording.fold(row.text()));
        if (known != null) {
            return known;
        }
        String next = unnumbered();
        if (numbered) {
            flag(
                    row,
                    NUMBER_MISSING,
                    "The recommendation has no number in the plan; it is kept as number " + next + ".");
        }
        return next;
    }

    private String unnumbered() {
        String next = nextNumber();
        demands.put(next, new Demand(next, false));
        return next;
    }

    /** A number that begins anew under another heading stands for another recommendation, where it is worded in another way. */
    private String keyOfNumber(Named row, String number) {
        int section = sections.of(row.row()).number();
        Demand known = demands.get(number);
        if (known == null) {
            demands.put(number, new Demand(number, true));
            sectionOf.put(number, section);
            return number;
        }
        if (section == sectionOf.getOrDefault(number, section) || row.text().isEmpty() || known.says(row.text())) {
            return number;
        }
        String key = number + " under " + section;
        if (!demands.containsKey(key)) {
            String next = nextNumber();
            demands.put(key, new Demand(next, false));
            taken.add(next);
            flag(
                    row,
                    NUMBER_REPEATED,
                    "Another recommendation has the number " + number + " already; this one is kept as number " + next
                            + ".");
        }
        return key;
    }

    /** The next place in order of appearance; in a plan that prints numbers, the next after all that are printed. */
    private String nextNumber() {
        int next = Math.max(demands.size(), highestPrinted) + 1;
        while (demands.containsKey(String.valueOf(next)) || taken.contains(String.valueOf(next))) {
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
