package org.actionledger.command.planimport.run;

import java.util.UUID;
import org.actionledger.events.Id;
import org.jspecify.annotations.Nullable;

/** One import of a plan. */
public record ImportId(UUID value) implements Id {

    private static final String IMPORT = "import:";
    private static final String REVERSAL = "reversal:";

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static ImportId of(String text) {
        return new ImportId(Id.read(text));
    }

    /** What events say as their source that follow from that row of the plan; without a row where they follow from it as a whole. */
    public String source(@Nullable Integer row) {
        return from(IMPORT, row);
    }

    /** The same for what undoes them. */
    String reversal(@Nullable Integer row) {
        return from(REVERSAL, row);
    }

    /** Whether that is what events say as their source that follow from this import. */
    public boolean isSource(String source) {
        return is(source, IMPORT);
    }

    /** Whether that is what events say as their source that undo it. */
    public boolean isReversal(String source) {
        return is(source, REVERSAL);
    }

    private boolean is(String source, String door) {
        String whole = from(door, null);
        return source.startsWith(whole) && (source.length() == whole.length() || source.charAt(whole.length()) == '#');
    }

    private String from(String door, @Nullable Integer row) {
        return door + value + (row == null ? "" : "#" + row);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
