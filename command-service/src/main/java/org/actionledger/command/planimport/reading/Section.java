package org.actionledger.command.planimport.reading;

import org.actionledger.events.recommendation.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What the headings between the rows say of the rows below them.
 *
 * @param number of the row that is the heading; 0 before the first
 * @param agency the agency whose rows follow, as written
 * @param recommendation which the rows below answer, as written
 * @param origin of the recommendations below
 */
record Section(
        int number,
        @Nullable String agency,
        @Nullable String recommendation,
        @Nullable Origin origin) {

    static final Section NONE = new Section(0, null, null, null);

    /** @param other whose recommendations follow; what was said before goes on where nothing is said */
    Section ofAgency(int row, String name, @Nullable Origin other) {
        return new Section(row, name, recommendation, other == null ? origin : other);
    }

    Section ofRecommendation(int row, String text) {
        return new Section(row, agency, text, origin);
    }

    Section ofTheme(int row, @Nullable Origin other) {
        return new Section(row, null, null, other);
    }
}
