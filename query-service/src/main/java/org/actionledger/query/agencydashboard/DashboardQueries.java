package org.actionledger.query.agencydashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how an agency, a partnership or a review stands. */
@Component
class DashboardQueries {

    private final DashboardReader reader;
    private final Clock clock;

    DashboardQueries(DashboardReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @QueryHandler
    Optional<Dashboard> answer(FindDashboard asked) {
        return reader.name(asked)
                .map(name -> reader.figures(asked, LocalDate.now(clock)).dashboard(asked, name));
    }
}
