package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindOverdueActions}.
 *
 * @param asOf the day it is about
 * @param total how many there are on all pages
 * @param last where its last line stands, if others follow
 */
record OverdueActions(
        LocalDate asOf, long total, List<OverdueAction> actions, FindOverdueActions.@Nullable Place last) {}
