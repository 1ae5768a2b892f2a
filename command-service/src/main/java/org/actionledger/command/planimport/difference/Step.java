package org.actionledger.command.planimport.difference;

import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * One command of an import.
 *
 * @param row the row it follows from; none where it follows from the plan as a whole
 * @param onBehalfOf the agency that speaks in it; none where the partnership does
 */
public record Step(
        Object command, @Nullable Integer row, @Nullable AgencyId onBehalfOf) {

    static Step ofPartnership(Object command, int row) {
        return new Step(command, row, null);
    }
}
