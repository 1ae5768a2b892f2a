package org.actionledger.command.planimport.reading;

import java.util.List;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as the plan gives it.
 *
 * @param number as printed; the order of first appearance where none is printed
 * @param actions one for each row that answers it, in the order of the rows
 */
public record PlanRecommendation(
        String number,
        boolean numberInDocument,
        String text,
        List<Part> parts,
        @Nullable Origin origin,
        @Nullable Scope scope,
        List<PlanAgency> addressees,
        List<PlanAction> actions) {}
