package org.actionledger.query.agencydashboard;

import java.util.Optional;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Sight;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how an agency, a partnership or a review stands. */
@Component
class DashboardQueries {

    private final DashboardReader reader;
    private final DashboardThen then;
    private final Onlookers onlookers;
    private final Past past;

    DashboardQueries(DashboardReader reader, DashboardThen then, Onlookers onlookers, Past past) {
        this.reader = reader;
        this.onlookers = onlookers;
        this.then = then;
        this.past = past;
    }

    @QueryHandler
    Optional<Dashboard> answer(FindDashboard asked, Sight sight) {
        return reader.name(asked)
                .filter(_ -> past.isNow(asked.asOf()) || then.isKnown(asked))
                .filter(_ -> isOwn(asked.partnership(), sight) || onlookers.admit(sight, asked.scope(), asked.id()))
                .map(name -> figures(asked, sight).dashboard(asked, name));
    }

    private static boolean isOwn(@Nullable AgencyId partnership, Sight sight) {
        return partnership != null && sight.owns(partnership);
    }

    private Figures figures(FindDashboard asked, Sight sight) {
        return past.isNow(asked.asOf()) && asked.partnership() == null
                ? reader.figures(asked, asked.asOf().effectiveOn())
                : then.figures(asked, sight);
    }
}
