package org.actionledger.query.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is overdue. */
@Component
class OverdueQueries {

    private final OverdueReader reader;
    private final Clock clock;

    OverdueQueries(OverdueReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @QueryHandler
    OverdueActions answer(FindOverdueActions asked) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = asked.asOf() == null ? today : asked.asOf();
        OverdueFilter filter = OverdueFilter.of(asked.wanted(), asOf, today);
        List<OverdueReader.Line> lines = reader.lines(filter, asked.sort(), asked.after(), asked.limit() + 1);
        boolean more = lines.size() > asked.limit();
        List<OverdueReader.Line> page = more ? lines.subList(0, asked.limit()) : lines;
        boolean all = asked.after() == null && !more;
        return new OverdueActions(
                asOf,
                all ? page.size() : reader.count(filter),
                reader.named(page, asOf),
                more ? page.getLast().place() : null);
    }
}
