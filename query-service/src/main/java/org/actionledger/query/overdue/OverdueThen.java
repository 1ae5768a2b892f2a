package org.actionledger.query.overdue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Rag;
import org.actionledger.query.overdue.FindOverdueActions.Place;
import org.actionledger.query.overdue.OverdueReader.Line;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list as of another point than now. Which actions were late then, the table knows; what they were otherwise is folded from their
 * events, for the page alone, or for all of them where they are to be chosen or ordered by it.
 */
@Component
class OverdueThen {

    private static final Comparator<Place> AS_LISTED = Comparator.comparing(Place::key)
            .thenComparing(place -> place.actionId().toString())
            .thenComparing(Place::position);

    private static final String NEVER = "-infinity"; // as the table has it, and before all days

    private static final int FOLDED_TOGETHER = 500;

    private final OverdueReader reader;
    private final FollowedThen then;

    OverdueThen(OverdueReader reader, FollowedThen then) {
        this.reader = reader;
        this.then = then;
    }

    OverdueActions answer(FindOverdueActions asked, Sight sight) {
        OverdueFilter filter = OverdueFilter.then(asked.wanted(), asked.asOf(), sight);
        boolean byWhatTheyWere = asked.sort() == OverdueSort.LAST_UPDATE
                || !asked.wanted().rag().isEmpty()
                || !asked.wanted().assuredRag().isEmpty();
        return byWhatTheyWere ? chosen(asked, filter, sight) : page(asked, filter, sight);
    }

    private OverdueActions page(FindOverdueActions asked, OverdueFilter filter, Sight sight) {
        List<Line> lines = reader.lines(filter, sight, asked.sort(), asked.after(), asked.limit() + 1);
        boolean all = asked.after() == null && lines.size() <= asked.limit();
        List<Line> page = lines.stream().limit(asked.limit()).toList();
        return answer(asked, all ? lines.size() : reader.count(filter), then(page, asked), lines.size() > page.size());
    }

    private OverdueActions chosen(FindOverdueActions asked, OverdueFilter filter, Sight sight) {
        OverdueSort inTables = asked.sort() == OverdueSort.LAST_UPDATE ? OverdueSort.DAYS_OVERDUE : asked.sort();
        List<Line> chosen = reader.lines(filter, sight, inTables, null, Integer.MAX_VALUE).stream()
                .gather(Gatherers.windowFixed(FOLDED_TOGETHER))
                .flatMap(some -> then(some, asked).stream())
                .filter(line -> isRated(asked.wanted().rag(), line.reported())
                        && isRated(asked.wanted().assuredRag(), line.assured()))
                .sorted(Comparator.comparing(Line::place, AS_LISTED))
                .toList();
        List<Line> rest = chosen.stream()
                .filter(line -> asked.after() == null || AS_LISTED.compare(line.place(), asked.after()) > 0)
                .toList();
        return answer(asked, chosen.size(), rest.stream().limit(asked.limit()).toList(), rest.size() > asked.limit());
    }

    private OverdueActions answer(FindOverdueActions asked, long total, List<Line> page, boolean more) {
        AsOf asOf = asked.asOf();
        return new OverdueActions(
                asOf,
                total,
                reader.named(page, asOf, asOf.pinned("/api/v1/actions/%s")),
                more ? page.getLast().place() : null);
    }

    private List<Line> then(List<Line> lines, FindOverdueActions asked) {
        Map<ActionId, FollowedAction> actions =
                then.find(lines.stream().map(Line::actionId).toList(), asked.asOf());
        return lines.stream()
                .map(line -> then(line, actions.get(line.actionId()), asked.sort()))
                .toList();
    }

    private static Line then(Line line, @Nullable FollowedAction action, OverdueSort sort) {
        if (action == null) {
            throw new IllegalStateException("late before it was known: action " + line.actionId());
        }
        String news = Objects.toString(action.updatedOn(), NEVER);
        return line.then(sort == OverdueSort.LAST_UPDATE ? news : line.key(), action);
    }

    private static boolean isRated(List<RagOrNone> wanted, @Nullable Rag rating) {
        return wanted.isEmpty() || wanted.contains(rating == null ? RagOrNone.NONE : RagOrNone.valueOf(rating.name()));
    }
}
