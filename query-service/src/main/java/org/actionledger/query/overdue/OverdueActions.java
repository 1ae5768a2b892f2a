package org.actionledger.query.overdue;

import java.util.List;
import org.actionledger.query.export.PageOfRows;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindOverdueActions}.
 *
 * @param asOf the day it is about, and by what was known when
 * @param total how many there are on all pages
 * @param last where its last line stands, if others follow
 */
record OverdueActions(AsOf asOf, long total, List<OverdueAction> actions, FindOverdueActions.@Nullable Place last)
        implements PageOfRows<OverdueAction, FindOverdueActions.Place> {

    @Override
    public List<OverdueAction> rows() {
        return actions;
    }
}
