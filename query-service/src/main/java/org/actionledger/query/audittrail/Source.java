package org.actionledger.query.audittrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door an entry came through.
 *
 * @param door {@code api}, {@code page} or {@code import}
 * @param row where the row of the imported plan is kept, with what was read from it
 * @param file what the sender called the plan's file; absent where the row was erased, or is kept out of this service's reach
 * @param rowNumber its place below the headings, from 1
 * @param cells those of its cells that an entry of this kind is read from, as they were written; all where that cannot be told
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Source(
        String door,
        @Nullable String row,
        @Nullable String file,
        @Nullable Integer rowNumber,
        List<Cell> cells) {

    private static final Pattern IMPORT = Pattern.compile("import:([0-9a-f-]{36})#([0-9]{1,9})");

    /** A heading, and the text below it. */
    record Cell(String column, String text) {}

    /** A row of an imported plan. */
    record Row(UUID plan, int number) {

        /** Reads what {@code Provenance.SOURCE} holds; none of another door. */
        static @Nullable Row of(String source) {
            if (!source.startsWith("import:")) { // most are not
                return null;
            }
            Matcher row = IMPORT.matcher(source);
            return row.matches() ? new Row(UUID.fromString(row.group(1)), Integer.parseInt(row.group(2))) : null;
        }
    }

    static Source through(String door) {
        return new Source(door, null, null, null, List.of());
    }

    static Source of(Row row, @Nullable String file, List<Cell> cells) {
        return new Source(
                "import", "/api/v1/plan-imports/" + row.plan() + "/rows/" + row.number(), file, row.number(), cells);
    }
}
