package org.actionledger.query.overdue;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.standing.Stretch;
import org.jspecify.annotations.Nullable;

/** Days on which an action is late, as one of its leads sees them; without an agency while nobody leads it. */
record Lateness(
        ActionId actionId,
        int position,
        @Nullable AgencyId agency,
        AgencyId partnership,
        ReviewId reviewId,
        Stretch stretch) {

    static List<Lateness> of(FollowedAction action) {
        List<AgencyId> leads = action.standing().leads();
        List<Lateness> all = new ArrayList<>();
        for (Stretch stretch : action.standing().late()) {
            for (int position = 0; position < Math.max(1, leads.size()); position++) {
                all.add(new Lateness(
                        action.actionId(),
                        position,
                        leads.isEmpty() ? null : leads.get(position),
                        action.partnership(),
                        action.reviewId(),
                        stretch));
            }
        }
        return all;
    }
}
