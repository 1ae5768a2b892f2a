package org.actionledger.query.overdue;

import org.actionledger.query.platform.Cursor;

/** The orders the list can be had in; equals stand in the order of their ids. */
enum OverdueSort {
    /** The longest overdue first. */
    DAYS_OVERDUE("l.due_by", "date"),
    /** As people count: 5/2 before 5/10. */
    REFERENCE("a.reference_order", "text"),
    /** By the agency's name; what nobody leads comes first. */
    AGENCY("coalesce(lower(g.name), '') collate \"C\"", "text"),
    /** The longest without news first; what never had any before all. */
    LAST_UPDATE("coalesce(a.updated_on, '-infinity')", "date");

    /** What rows are ordered by, before their id. */
    final String column;

    /** Its PostgreSQL type. */
    final String type;

    OverdueSort(String column, String type) {
        this.column = column;
        this.type = type;
    }

    /** The value of the column at which a page begins; throws {@link java.time.DateTimeException} for one that it cannot have. */
    String read(String key) {
        return type.equals("date") && !key.equals("-infinity") ? Cursor.day(key).toString() : key;
    }
}
