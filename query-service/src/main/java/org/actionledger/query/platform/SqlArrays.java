package org.actionledger.query.platform;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.actionledger.events.Id;

/** Ids as one PostgreSQL array, to ask for many rows at once. */
public final class SqlArrays {

    private SqlArrays() {}

    /** To be bound where a statement says {@code = any (:ids)}: its text is then the same for any number of ids, and planned once. */
    public static UUID[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }

    /** The ids in a {@code uuid[]}, in its order. */
    public static <T> List<T> list(Array array, Function<UUID, T> id) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(element -> id.apply((UUID) element))
                .toList();
    }
}
