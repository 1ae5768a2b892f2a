package org.actionledger.query.overdue;

import java.util.List;
import org.actionledger.query.overdue.OverdueReader.Line;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Sight;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is overdue, and what was. */
@Component
class OverdueQueries {

    private final OverdueReader reader;
    private final OverdueThen then;
    private final Past past;

    OverdueQueries(OverdueReader reader, OverdueThen then, Past past) {
        this.reader = reader;
        this.then = then;
        this.past = past;
    }

    @QueryHandler
    OverdueActions answer(FindOverdueActions asked, Sight sight) {
        AsOf asOf = asked.asOf();
        if (!past.isNow(asOf)) {
            return then.answer(asked, sight);
        }
        OverdueFilter filter = OverdueFilter.now(asked.wanted(), asOf.effectiveOn(), sight);
        List<Line> lines = reader.lines(filter, sight, asked.sort(), asked.after(), asked.limit() + 1);
        boolean more = lines.size() > asked.limit();
        List<Line> page = more ? lines.subList(0, asked.limit()) : lines;
        boolean all = asked.after() == null && !more;
        return new OverdueActions(
                asOf,
                all ? page.size() : reader.count(filter),
                reader.named(page, asOf, "/api/v1/actions/%s"),
                more ? page.getLast().place() : null);
    }
}
