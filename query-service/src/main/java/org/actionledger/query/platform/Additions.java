package org.actionledger.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of which each event adds one and changes none. Those of a batch of events are gathered and written after its last, in the
 * transaction that also stores the token; writing must pass over a row that exists, since an event may come twice.
 */
public final class Additions<R> {

    private final Consumer<List<R>> write;

    public Additions(Consumer<List<R>> write) {
        this.write = write;
    }

    /** Adds a row; needs a unit of work, at whose commit it is written. */
    public void add(R row) {
        Gathered.here().of(this, ArrayList<R>::new, write::accept).add(row);
    }
}
