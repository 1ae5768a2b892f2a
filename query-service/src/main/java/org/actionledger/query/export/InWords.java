package org.actionledger.query.export;

import java.util.Objects;
import org.actionledger.command.wording.PlanWording;
import org.jspecify.annotations.Nullable;

/** Our names as people write them. */
public final class InWords {

    private InWords() {}

    /** {@code IN_PROGRESS} as "In progress". */
    public static String name(Enum<?> constant) {
        return PlanWording.name(constant);
    }

    /** Nothing for nothing. */
    public static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : name(constant);
    }

    /** An agency, a review or whatever has a name that may not be known yet: its id until then. */
    public static String orId(@Nullable String name, Object id) {
        return Objects.requireNonNullElse(name, id.toString());
    }
}
