package org.actionledger.query.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the answer to a question about a list.
 *
 * @param <P> says where in the list a row stands
 */
public interface PageOfRows<R, P> {

    /** How many rows there are on all pages. */
    long total();

    List<R> rows();

    /** The place of the last of these rows; null if no others follow. */
    @Nullable
    P last();
}
