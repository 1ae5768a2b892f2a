package org.actionledger.platform.wire;

import org.jspecify.annotations.Nullable;

/** Knows how failures of some kind travel. A bean of whoever's failures they are. */
@FunctionalInterface
public interface Carrier {

    /** Null for failures of other kinds. */
    @Nullable
    Carried carry(Throwable failure);
}
