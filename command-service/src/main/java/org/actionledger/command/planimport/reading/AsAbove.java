package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.AS_ABOVE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell stands for that says no more than "as above": the cell above it. A blank lead means the same where the row names no
 * recommendation either, and goes on with the one above.
 */
final class AsAbove {

    private static final List<Meaning> MEANINGS =
            List.of(Meaning.LEAD, Meaning.TARGET, Meaning.SCOPE, Meaning.RESPONSIBLE, Meaning.OUTCOME);
    private static final Pattern SAYS_SO = Pattern.compile("(?:same )?as (?:above|previous|before)|ditto|do|see above");
    private static final Set<String> MARKS = Set.of("\"", "”", "“", "″", "〃", "''", "’’", "\"\"");

    private final Map<Integer, Map<Meaning, String>> meant = new HashMap<>();

    static AsAbove of(Sections sections, Columns columns, Flags flags) {
        AsAbove above = new AsAbove();
        Map<Meaning, String> last = new EnumMap<>(Meaning.class);
        Section section = Section.NONE;
        for (Table.Row row : sections.rows()) {
            if (!section.equals(sections.of(row))) {
                section = sections.of(row);
                last.clear();
                if (section.agency() != null) {
                    last.put(Meaning.LEAD, section.agency());
                }
            }
            boolean goesOn = columns.cell(row, Meaning.RECOMMENDATION).isEmpty()
                    && columns.cell(row, Meaning.NUMBER).isEmpty()
                    && section.recommendation() == null
                    && section.agency() == null;
            for (Meaning meaning : MEANINGS) {
                String cell = columns.cell(row, meaning);
                String before = last.getOrDefault(meaning, "");
                boolean blankLead = meaning == Meaning.LEAD
                        && cell.isEmpty()
                        && goesOn
                        && !columns.cell(row, Meaning.ACTION).isEmpty();
                if (!before.isEmpty() && (saysSo(cell) || blankLead)) {
                    above.meant
                            .computeIfAbsent(row.number(), _ -> new EnumMap<>(Meaning.class))
                            .put(meaning, before);
                    flags.in(row.number(), columns.heading(meaning))
                            .flag(
                                    AS_ABOVE,
                                    (cell.isEmpty()
                                                    ? "The cell is blank in a row that goes on with the one above"
                                                    : "“" + cell + "”")
                                            + "; “" + before + "” is taken from above.");
                } else {
                    last.put(meaning, cell);
                }
            }
        }
        return above;
    }

    private static boolean saysSo(String cell) {
        return MARKS.contains(cell)
                || (cell.length() < 20 && SAYS_SO.matcher(Wording.fold(cell)).matches());
    }

    /** The words that count for that cell. */
    String cell(Table.Row row, Meaning meaning, Columns columns) {
        return meant.getOrDefault(row.number(), Map.of()).getOrDefault(meaning, columns.cell(row, meaning));
    }
}
