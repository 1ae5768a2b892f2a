package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.standing.Led;
import org.actionledger.query.standing.Standing;
import org.actionledger.query.standing.Stretch;
import org.jspecify.annotations.Nullable;

/** Days on which an action is late, as one of those who led it on them sees them; without an agency where nobody did. */
record Lateness(
        ActionId actionId,
        int position,
        @Nullable AgencyId agency,
        AgencyId partnership,
        ReviewId reviewId,
        Stretch stretch) {

    static List<Lateness> of(FollowedAction action) {
        Standing standing = action.standing();
        List<Lateness> all = new ArrayList<>();
        for (Stretch late : standing.late()) {
            LocalDate since = null;
            for (Led before : standing.ledBefore()) {
                add(all, action, before.leads(), late, since, before.until());
                since = before.until();
            }
            add(all, action, standing.leads(), late, since, null);
        }
        return all;
    }

    private static void add(
            List<Lateness> all,
            FollowedAction action,
            List<AgencyId> leads,
            Stretch late,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        late.within(since, until).ifPresent(stretch -> {
            for (int position = 0; position < Math.max(1, leads.size()); position++) {
                all.add(new Lateness(
                        action.actionId(),
                        position,
                        leads.isEmpty() ? null : leads.get(position),
                        action.partnership(),
                        action.reviewId(),
                        stretch));
            }
        });
    }
}
