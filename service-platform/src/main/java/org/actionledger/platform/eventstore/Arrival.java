package org.actionledger.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;

/** An event as a reader of the whole store found it. */
final class Arrival extends TrackedDomainEventData<byte[]> {

    private final long index;
    private final GapAwareTrackingToken seen;

    private Arrival(long index, GapAwareTrackingToken seen, StoredEvent event) {
        super(seen, event);
        this.index = index;
        this.seen = seen;
    }

    /** Reads a row; {@code seen} is what its reader had seen before it. */
    static Arrival of(ResultSet row, @Nullable GapAwareTrackingToken seen) throws SQLException {
        long index = row.getLong(PostgresEventStorageEngine.SCHEMA.globalIndexColumn());
        StoredEvent event = StoredEvent.of(row);
        return new Arrival(index, Gaps.after(seen, index, event.getTimestamp()), event);
    }

    /** The place it has in the store. */
    long index() {
        return index;
    }

    /** What its reader has seen with it. */
    @Override
    public GapAwareTrackingToken trackingToken() {
        return seen;
    }
}
