package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table told apart: actions, and rows that are none. A row is a heading of those below it where all its text
 * stands in its first cell (or the same in every cell) and that text names an agency, a recommendation that the rows below leave
 * blank, or a theme.
 */
final class Sections {

    private static final int MOST_GUIDANCE = 3;
    private static final int LONGEST_HEADING = 1_000;
    private static final int LONGEST_THEME = 120;
    private static final Pattern LABELLED =
            Pattern.compile("(?:(?:lead\\s+)?agency|organisation|partner)\\s*[:–—-]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR = Pattern.compile(
            "((?:(?:single|individual|internal)\\s+)?(?:agency\\s+|imr\\s+)?(?:recommendations?|actions?|imrs?))"
                    + "(?:\\s+(?:for|of|from)\\s+|\\s*[:–—]\\s*|\\s+-\\s+)(?:the\\s+)?(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile(
            "[\\s:–—-]+(?:(?:single\\s+agency|imr|agency)\\s+)?(?:recommendations?|actions?|action\\s+plan|imr)?[\\s:–—-]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THEME = Pattern.compile(
            "(?:theme|section|priority|area|part|key\\s+line)\\s*\\w{0,3}\\s*(?:[:–—-].*)?"
                    + "|(?:\\S+\\s+){0,4}(?:recommendations|actions|learning):?",
            Pattern.CASE_INSENSITIVE);

    private final Table table;
    private final Columns columns;
    private final Predicate<String> isKnownAgency;
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Map<Integer, Section> sections = new HashMap<>();

    private Sections(Table table, Columns columns, Predicate<String> isKnownAgency) {
        this.table = table;
        this.columns = columns;
        this.isKnownAgency = isKnownAgency;
    }

    static Sections of(Table table, Columns columns, Predicate<String> isKnownAgency) {
        Sections sections = new Sections(table, columns, isKnownAgency);
        sections.tellApart();
        return sections;
    }

    /** Whether headings between the rows say which recommendation is answered, so that no column has to. */
    static boolean nameRecommendations(Table table) {
        return table.rows().stream().anyMatch(row -> {
            String alone = alone(row);
            return alone != null && NumberLabel.isAnnounced(alone);
        });
    }

    /** The rows that are actions. */
    List<Table.Row> rows() {
        return rows;
    }

    List<Aside> asides() {
        return asides;
    }

    Section of(Table.Row row) {
        return sections.getOrDefault(row.number(), Section.NONE);
    }

    private void tellApart() {
        List<String> headings = table.headings().stream().map(Wording::fold).toList();
        Section section = Section.NONE;
        int index = 0;
        for (Table.Row row : table.rows()) {
            index++;
            Section under = alone(row) == null ? null : under(section, row, nextAction(index));
            if (repeats(headings, row)) {
                asides.add(aside(row, Aside.Kind.HEADINGS, "repeats the headings and is no action"));
            } else if (rows.isEmpty() && index <= MOST_GUIDANCE && Guidance.isGuidance(row, columns)) {
                asides.add(aside(row, Aside.Kind.GUIDANCE, "explains the columns and is no action"));
            } else if (under != null) {
                section = under;
                asides.add(aside(row, Aside.Kind.GROUP, "is a heading of the rows below it and no action"));
            } else {
                rows.add(row);
                sections.put(row.number(), section);
            }
        }
    }

    private static boolean repeats(List<String> headings, Table.Row row) {
        List<String> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).length() > LONGEST_HEADING
                    || !Wording.fold(cells.get(column)).equals(headings.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static Aside aside(Table.Row row, Aside.Kind kind, String is) {
        String words = row.cells().stream()
                .map(Wording::tidy)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .collect(Collectors.joining("” · “"));
        return new Aside(row, kind, "Row " + row.number() + " (“" + words + "”) " + is + ".");
    }

    /** The text of a row that has it all in its first cell, as a cell merged across the table has; none otherwise. */
    private static @Nullable String alone(Table.Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !Wording.isBlank(cell)).toList();
        boolean first = filled.size() == 1
                && !Wording.isBlank(row.cells().getFirst())
                && row.cells().size() > 1;
        boolean everywhere = filled.size() == row.cells().size()
                && filled.size() > 2
                && filled.stream().distinct().count() == 1;
        return first || everywhere ? Wording.tidy(filled.getFirst()) : null;
    }

    private Table.@Nullable Row nextAction(int from) {
        List<Table.Row> all = table.rows();
        for (int next = from; next < all.size() && next < from + MOST_GUIDANCE; next++) {
            if (alone(all.get(next)) == null) {
                return all.get(next);
            }
        }
        return null;
    }

    /** What a row alone with its text says of those below; none where it is an action, or a recommendation without one. */
    private @Nullable Section under(Section section, Table.Row row, Table.@Nullable Row next) {
        String text = Wording.tidy(row.cells().getFirst());
        String agency = agency(text);
        if (agency != null) {
            return section.ofAgency(row.number(), agency, NumberLabel.originIn(text.replace(agency, "")));
        }
        boolean numbers = columns.isFirst(Meaning.NUMBER);
        if (next != null && columns.cell(next, Meaning.RECOMMENDATION).isEmpty() && saysMoreThanNumber(text)) {
            boolean announced = NumberLabel.isAnnounced(text);
            boolean goesOn = columns.has(Meaning.RECOMMENDATION)
                    && columns.cell(next, Meaning.NUMBER).isEmpty()
                    && (numbers || columns.isFirst(Meaning.RECOMMENDATION));
            if (announced || goesOn) {
                return section.ofRecommendation(row.number(), text);
            }
        }
        boolean theme = text.length() <= LONGEST_THEME
                && text.lines().count() == 1
                && !NumberLabel.isAnnounced(text)
                && (THEME.matcher(text).matches() || (numbers && NumberLabel.ofNumberCell(text) == null));
        return theme ? section.ofTheme(row.number(), NumberLabel.originIn(text)) : null;
    }

    private static boolean saysMoreThanNumber(String text) {
        return text.chars().filter(Character::isLetter).count() > 1 && !NumberLabel.isBare(text);
    }

    /** The agency that a heading names, without the words around it. */
    private @Nullable String agency(String text) {
        if (text.length() > LONGEST_THEME || text.lines().count() > 1) {
            return null;
        }
        var labelled = LABELLED.matcher(text);
        if (labelled.matches()) {
            return labelled.group(1).strip();
        }
        var named = FOR.matcher(text);
        String name = named.matches() ? named.group(2) : ENDING.matcher(text).replaceFirst("");
        AgencyName agency = AgencyName.of(name);
        return isKnownAgency.test(agency.name())
                        || (agency.isOrganisation() && Organisation.isInstitution(agency.name()))
                ? name.strip()
                : null;
    }
}
