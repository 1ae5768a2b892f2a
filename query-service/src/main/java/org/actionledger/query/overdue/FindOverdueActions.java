package org.actionledger.query.overdue;

import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks which actions were open and past due.
 *
 * @param asOf on which day, and by what was known when
 * @param after the line before the first one asked for, if not from the beginning
 * @param limit how many at most
 */
record FindOverdueActions(
        Wanted wanted,
        OverdueSort sort,
        AsOf asOf,
        @Nullable Place after,
        int limit) {

    /**
     * Where a line stands.
     *
     * @param key its value of the column the list is ordered by, as text
     * @param position 0 for the lead's line of an action, more for its joint leads'
     */
    record Place(String key, ActionId actionId, int position) {}
}
