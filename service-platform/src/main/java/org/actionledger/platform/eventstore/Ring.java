package org.actionledger.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last things found, in the order of finding; positions count from 0 and never end. Not safe for threads by itself. */
class Ring {

    private final @Nullable Found[] places;
    private long position;

    Ring(int size) {
        places = new Found[size];
    }

    /** How many were added so far. */
    long position() {
        return position;
    }

    void add(Found found) {
        places[(int) (position++ % places.length)] = found;
    }

    /** All from that position on; null if it no longer reaches back so far. */
    @Nullable
    List<Found> since(long from) {
        if (position - from > places.length) {
            return null;
        }
        List<Found> since = new ArrayList<>();
        for (long next = from; next < position; next++) {
            Found found = places[(int) (next % places.length)];
            if (found != null) {
                since.add(found);
            }
        }
        return since;
    }
}
