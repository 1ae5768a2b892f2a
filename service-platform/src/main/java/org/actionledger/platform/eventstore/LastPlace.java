package org.actionledger.platform.eventstore;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The place in the store of the last event of a unit of work, as the store gave it out. Who has seen what stands there has seen all events
 * of that unit and all that its writer could know of; of whatever stands behind that is not true, as it may have been committed before.
 * To be asked when the unit is committed: what was rolled back stands nowhere.
 */
public final class LastPlace {

    private static final String RESOURCE = LastPlace.class.getName();
    private static final long NONE = 0;

    private final AtomicLong place = new AtomicLong(NONE);

    private LastPlace() {}

    /** That of the unit of work at hand, with all that are nested in it; it needs one. */
    public static LastPlace here() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, _ -> new LastPlace());
    }

    /** An event was written there. */
    static void reached(long place) {
        if (CurrentUnitOfWork.isStarted()) {
            here().place.accumulateAndGet(place, Math::max);
        }
    }

    /** As another process knew it. */
    @JsonCreator
    static LastPlace told(long known) {
        LastPlace last = new LastPlace();
        last.place.set(known);
        return last;
    }

    @JsonValue
    long tell() {
        return place.get();
    }

    /** Counted from 1; empty where no event was written, or the store does not tell. */
    public OptionalLong known() {
        long last = place.get();
        return last == NONE ? OptionalLong.empty() : OptionalLong.of(last);
    }
}
