package org.actionledger.query.overdue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionledger.events.action.Rag;
import org.actionledger.query.overdue.FindOverdueActions.Place;
import org.actionledger.query.overdue.OverdueReader.Line;
import org.actionledger.query.past.AsOf;
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

    private static final String NEVER = "";

    private final OverdueReader reader;
    private final FollowedThen actions;

    OverdueThen(OverdueReader reader, FollowedThen actions) {
        this.reader = reader;
        this.actions = actions;
    }

    OverdueActions answer(FindOverdueActions asked) {
        OverdueFilter filter = OverdueFilter.then(asked.wanted(), asked.asOf());
        boolean byWhatTheyWere = asked.sort() == OverdueSort.LAST_UPDATE
                || !asked.wanted().rag().isEmpty()
                || !asked.wanted().assuredRag().isEmpty();
        return byWhatTheyWere ? chosen(asked, filter) : page(asked, filter);
    }

    private OverdueActions page(FindOverdueActions asked, OverdueFilter filter) {
        List<Line> lines = reader.lines(filter, asked.sort(), asked.after(), asked.limit() + 1);
        boolean all = asked.after() == null && lines.size() <= asked.limit();
        return answer(asked, all ? lines.size() : reader.count(filter), lines.stream());
    }

    private OverdueActions chosen(FindOverdueActions asked, OverdueFilter filter) {
        OverdueSort inTables = asked.sort() == OverdueSort.LAST_UPDATE ? OverdueSort.DAYS_OVERDUE : asked.sort();
        List<Line> chosen = reader.lines(filter, inTables, null, Integer.MAX_VALUE).stream()
                .map(line -> then(line, asked))
                .filter(line -> isRated(asked.wanted().rag(), line.reported())
                        && isRated(asked.wanted().assuredRag(), line.assured()))
                .sorted(Comparator.comparing(Line::place, AS_LISTED))
                .toList();
        Stream<Line> rest = chosen.stream()
                .filter(line -> asked.after() == null || AS_LISTED.compare(line.place(), asked.after()) > 0);
        return answer(asked, chosen.size(), rest);
    }

    private OverdueActions answer(FindOverdueActions asked, long total, Stream<Line> rest) {
        AsOf asOf = asked.asOf();
        List<Line> lines = rest.limit(asked.limit() + 1L).toList();
        List<Line> page = lines.stream()
                .limit(asked.limit())
                .map(line -> then(line, asked))
                .toList();
        return new OverdueActions(
                asOf,
                total,
                reader.named(page, asOf, asOf.pinned("/api/v1/actions/%s")),
                lines.size() > page.size() ? page.getLast().place() : null);
    }

    private Line then(Line line, FindOverdueActions asked) {
        FollowedAction action = actions.find(line.actionId(), asked.asOf())
                .orElseThrow(() -> new IllegalStateException("late before it was known: action " + line.actionId()));
        boolean byNews = asked.sort() == OverdueSort.LAST_UPDATE;
        String news = Objects.toString(action.updatedOn(), NEVER);
        return line.then(byNews ? news : line.key(), action);
    }

    private static boolean isRated(List<RagOrNone> wanted, @Nullable Rag rating) {
        return wanted.isEmpty() || wanted.contains(rating == null ? RagOrNone.NONE : RagOrNone.valueOf(rating.name()));
    }
}
