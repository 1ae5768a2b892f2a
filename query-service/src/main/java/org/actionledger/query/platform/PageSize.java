package org.actionledger.query.platform;

import org.jspecify.annotations.Nullable;

/** How many rows a page of a list holds. */
public final class PageSize {

    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    private PageSize() {}

    /** The size asked for, else the default. */
    public static int of(@Nullable Integer asked) {
        return asked == null ? DEFAULT : asked;
    }
}
