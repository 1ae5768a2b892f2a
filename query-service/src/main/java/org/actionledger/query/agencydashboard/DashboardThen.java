package org.actionledger.query.agencydashboard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.KnownEvents;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what the counters do not, as of another point than now or of one partnership: what each action adds, folded from its events. */
@Component
class DashboardThen {

    private final Belonging belonging;
    private final Past past;

    DashboardThen(Belonging belonging, Past past) {
        this.belonging = belonging;
        this.past = past;
    }

    Figures figures(FindDashboard asked, Sight sight) {
        LocalDate day = asked.asOf().effectiveOn();
        Map<ReviewId, CountedReview> reviews = past.fold(
                belonging.reviews(asked.scope(), asked.id(), asked.partnership(), sight),
                asked.asOf(),
                ReviewEvent.class,
                CountedReview::after);
        Map<Measure, TreeMap<Integer, Integer>> counters = new EnumMap<>(Measure.class);
        past.known(
                        belonging.ever(asked.scope(), asked.id(), asked.partnership(), sight),
                        asked.asOf().recordedAt())
                .flatMap(known -> Stream.ofNullable(counted(known, asked.asOf(), reviews)))
                .filter(action -> belongs(action, asked))
                .flatMap(action -> Contribution.of(action).stream())
                .forEach(each -> counters.computeIfAbsent(each.measure(), _ -> new TreeMap<>())
                        .merge(each.bucket(), each.n(), Integer::sum));
        // fresh is what is told of a round that has not ended; of the others the tables are not asked either
        counters.computeIfPresent(
                Measure.FRESH_UNTIL, (_, days) -> new TreeMap<>(days.tailMap(Measure.day(day), false)));
        return new Figures(
                day,
                counters,
                span -> counters.getOrDefault(Measure.DAYS_TO_CLOSE, new TreeMap<>())
                        .subMap(span * Measure.SPAN, (span + 1) * Measure.SPAN));
    }

    /** Whether anything had been recorded of the agency, partnership or review by then. */
    boolean isKnown(FindDashboard asked) {
        Id id = asked.scope() == Scope.REVIEW ? new ReviewId(asked.id()) : new AgencyId(asked.id());
        return !past.of(id, asked.asOf()).isEmpty();
    }

    private static boolean belongs(CountedAction action, FindDashboard asked) {
        return asked.scope() != Scope.AGENCY || action.standing().leads().contains(new AgencyId(asked.id()));
    }

    private static @Nullable CountedAction counted(
            KnownEvents<ActionId> action, AsOf asOf, Map<ReviewId, CountedReview> reviews) {
        return action.fold(
                asOf,
                ActionEvent.class,
                (row, event, recorded) ->
                        CountedAction.after(row, event, recorded, review -> rounds(reviews.get(review))));
    }

    private static Rounds rounds(@Nullable CountedReview review) {
        return review == null ? Rounds.CALENDAR_QUARTERS : review.rounds();
    }
}
