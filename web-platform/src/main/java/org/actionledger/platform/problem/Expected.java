package org.actionledger.platform.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.actionledger.events.Id;
import org.jspecify.annotations.Nullable;

/** What would have been right, said of the type that a value was to become. */
final class Expected {

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is not of the right kind";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "must be a day, as 2026-03-31";
        }
        if (type == Instant.class) {
            return "must be an instant, as 2026-03-31T09:30:00Z";
        }
        if (type == UUID.class || Id.class.isAssignableFrom(type)) {
            return "must be an id, as 01890a5d-ac96-774b-bcce-b302099a8057";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "must be a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "must be a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be text";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        return TemporalAccessor.class.isAssignableFrom(type) ? "must be a time, in ISO 8601" : "must be an object";
    }
}
