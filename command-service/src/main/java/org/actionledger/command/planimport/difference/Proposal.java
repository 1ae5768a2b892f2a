package org.actionledger.command.planimport.difference;

import java.util.List;
import java.util.Map;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;

/**
 * What would be done if a plan were taken over.
 *
 * @param reviewId of the review that it belongs to, which the first step opens where it is new
 * @param steps all commands in the order in which they are sent; those of one recommendation and its actions stand together
 * @param agencies the id of each agency of the plan, registered before or by these steps
 * @param rows one for each row that is an action, in the order of the rows
 * @param notInFile the actions of the review of which no row speaks
 */
public record Proposal(
        ReviewId reviewId,
        boolean newReview,
        List<Step> steps,
        Map<PlanAgency, AgencyId> agencies,
        List<ProposedRow> rows,
        List<NotInFile> notInFile) {}
