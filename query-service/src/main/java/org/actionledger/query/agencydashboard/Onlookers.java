package org.actionledger.query.agencydashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Declined;
import org.actionledger.query.platform.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees the figures and changes of what. Those of an agency are its own people's, those of a partnership and its reviews its
 * coordinators'; nothing is left out of them, so that nobody else sees a part.
 */
@Component
public class Onlookers {

    private final JdbcClient jdbc;

    Onlookers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether one who asks sees those of something that there is; where not, it is to be as unknown as what there is not.
     *
     * @throws Declined where it is known to the one who asks, as agencies are to all
     */
    public boolean admit(Sight sight, Scope scope, UUID id) {
        if (sight.everything()) {
            return true;
        }
        return switch (scope) {
            case AGENCY -> sight.isAmong(List.of(new AgencyId(id))) || refuse(FiguresProblem.FIGURES_OF_ANOTHER_AGENCY);
            case PARTNERSHIP -> sight.owns(new AgencyId(id)) || refuse(FiguresProblem.FIGURES_OF_ANOTHER_PARTNERSHIP);
            case REVIEW -> admitToReview(sight, id);
        };
    }

    /** Whether one who asks sees an action. */
    public boolean see(Sight sight, ActionId action) {
        return sight.everything()
                || jdbc.sql("select exists (select from agencydashboard.action where action_id = :action and "
                                + String.join(" and ", sight.conditions("partnership", "leads")) + ")")
                        .param("action", action.value())
                        .params(sight.values())
                        .query(Boolean.class)
                        .single();
    }

    private boolean admitToReview(Sight sight, UUID review) {
        Optional<AgencyId> owner = jdbc.sql("select partnership from agencydashboard.review where review_id = ?")
                .param(review)
                .query(UUID.class)
                .optional()
                .map(AgencyId::new);
        if (owner.filter(sight::owns).isPresent()) {
            return true;
        }
        return hasSomethingIn(sight, review) && refuse(FiguresProblem.FIGURES_OF_ANOTHER_PARTNERSHIP);
    }

    private boolean hasSomethingIn(Sight sight, UUID review) {
        return jdbc.sql("select exists (select from agencydashboard.action where review_id = :review and "
                        + sight.isAmong("leads")
                        + ") or exists (select from agencydashboard.addressee where review_id = :review and "
                        + sight.isAmong("array[agency_id]") + ")")
                .param("review", review)
                .params(sight.values())
                .query(Boolean.class)
                .single();
    }

    private static boolean refuse(FiguresProblem why) {
        throw Declined.because(why, HttpStatus.FORBIDDEN, why.detail());
    }
}
