package org.actionledger.query.platform;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a projection's rows are kept between batches of events; one statement each for any number of rows. */
public interface Table<K, R> {

    /** The rows that exist under these keys. */
    Map<K, R> read(Collection<K> keys);

    /** Writes rows that are new or changed. */
    void write(Collection<Change<R>> changes);

    /**
     * What a batch of events did to one row.
     *
     * @param before the row as it was read; null when it is new
     */
    record Change<R>(@Nullable R before, R after) {}
}
