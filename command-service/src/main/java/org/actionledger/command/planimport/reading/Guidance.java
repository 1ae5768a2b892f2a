package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a row that explains the columns from a row that is an action: most of its cells tell the writer what to write. A row that
 * gives a day, a colour or a number in their columns is never one.
 */
final class Guidance {

    private static final int LEAST_CELLS = 2;
    private static final int LONGEST = 600;
    private static final Pattern IN_BRACKETS = Pattern.compile("[\\[({<*_].*[\\])}>*_]", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\b(?:e\\.?g\\b|i\\.e\\b|for example|please|dd[/.]mm|mm[/.]yy|should be|to be completed by|drop"
                + " ?down)|r\\s*/\\s*a\\s*/\\s*g\\b|red\\s*[/,]\\s*amber\\s*[/,]|local\\s*[/,]\\s*(?:regional|national)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> BEGINNINGS = Set.of(
            "state",
            "describe",
            "list",
            "insert",
            "enter",
            "include",
            "give",
            "specify",
            "indicate",
            "explain",
            "set",
            "name",
            "note",
            "record",
            "summarise",
            "outline",
            "add",
            "use",
            "type",
            "write",
            "fill",
            "complete",
            "which",
            "who",
            "what",
            "when",
            "where",
            "how",
            "why",
            "is",
            "are",
            "should",
            "has",
            "have",
            "the",
            "date",
            "number",
            "copy",
            "choose",
            "select");
    private static final Set<String> WEAK = Set.of(
            "the",
            "set",
            "add",
            "complete",
            "use",
            "include",
            "note",
            "record",
            "date",
            "number",
            "name",
            "type",
            "is",
            "are",
            "has",
            "have",
            "should",
            "list",
            "write",
            "outline",
            "explain",
            "give");

    private Guidance() {}

    static boolean isGuidance(Table.Row row, Columns columns) {
        List<String> cells = row.cells().stream()
                .map(Wording::tidy)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (cells.size() < LEAST_CELLS || givesSomething(row, columns)) {
            return false;
        }
        long explaining = cells.stream().filter(Guidance::explains).count();
        long surely = cells.stream().filter(Guidance::surelyExplains).count();
        return explaining * 3 >= cells.size() * 2L && surely * 2 >= explaining;
    }

    private static boolean givesSomething(Table.Row row, Columns columns) {
        String number = columns.cell(row, Meaning.NUMBER);
        return (!number.isEmpty() && NumberLabel.ofNumberCell(number) != null)
                || !RatingReading.all(columns.cell(row, Meaning.RATING)).isEmpty()
                || DateReading.find(columns.cell(row, Meaning.TARGET)).stream().anyMatch(DatePhrase::isReadable)
                || ScopeReading.of(columns.cell(row, Meaning.SCOPE)) != null;
    }

    private static boolean explains(String cell) {
        return surelyExplains(cell) || (cell.length() <= LONGEST && begins(cell, BEGINNINGS));
    }

    private static boolean surelyExplains(String cell) {
        return cell.length() <= LONGEST
                && (IN_BRACKETS.matcher(cell).matches()
                        || cell.endsWith("?")
                        || EXAMPLE.matcher(cell).find()
                        || (begins(cell, BEGINNINGS) && !begins(cell, WEAK)));
    }

    private static boolean begins(String cell, Set<String> words) {
        List<String> said = Wording.words(cell.substring(0, Math.min(cell.length(), 60)));
        return !said.isEmpty() && words.contains(said.getFirst());
    }
}
