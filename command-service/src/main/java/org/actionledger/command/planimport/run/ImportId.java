package org.actionledger.command.planimport.run;

import java.util.UUID;
import org.actionledger.events.Id;
import org.jspecify.annotations.Nullable;

/** One import of a plan. */
public record ImportId(UUID value) implements Id {

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    /** What events say as their source that follow from that row of the plan; without a row where they follow from it as a whole. */
    public String source(@Nullable Integer row) {
        return from("import:", row);
    }

    /** The same for what undoes them. */
    String reversal(@Nullable Integer row) {
        return from("reversal:", row);
    }

    private String from(String door, @Nullable Integer row) {
        return door + value + (row == null ? "" : "#" + row);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
