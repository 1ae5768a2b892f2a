package org.actionledger.query.actionpage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the row of a plan is that something was imported from. */
final class SourceRow {

    private static final Pattern IMPORT = Pattern.compile("import:([^#]+)#(.+)");

    private SourceRow() {}

    /** Its path; none where {@code source} is no import. */
    static @Nullable String of(@Nullable String source) {
        Matcher row = IMPORT.matcher(source == null ? "" : source);
        return row.matches() ? "/api/v1/plan-imports/" + row.group(1) + "/rows/" + row.group(2) : null;
    }
}
