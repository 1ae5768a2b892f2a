package org.actionledger.query.agencydashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the counters a dashboard needs, and no more. */
@Component
class DashboardReader {

    private static final String FIGURES = """
        select measure, bucket, n from agencydashboard.counter
        where scope = :scope and id = :id
          and measure in ('REPORTED', 'ASSURED', 'DUE_SPAN', 'DAYS_TO_CLOSE_SPAN', 'MISSED', 'LATER')
        union all
        select measure, bucket, n from agencydashboard.counter
        where scope = :scope and id = :id and measure in ('OPENED', 'CLOSED') and bucket > :lastYear
        union all
        select measure, bucket, n from agencydashboard.counter
        where scope = :scope and id = :id and measure = 'FRESH_UNTIL' and bucket > :today
        union all
        select measure, bucket, n from agencydashboard.counter
        where scope = :scope and id = :id and measure = 'DUE' and bucket between :today / 32 * 32 and :today / 32 * 32 + 31
        union all
        select measure, bucket, n from agencydashboard.counter
        where scope = :scope and id = :id and measure = 'DUE'
          and bucket between (:today + 30) / 32 * 32 and (:today + 30) / 32 * 32 + 31
        union all
        select measure, bucket, n from agencydashboard.counter
        where scope = :scope and id = :id and measure = 'DUE'
          and bucket between (:today + 90) / 32 * 32 and (:today + 90) / 32 * 32 + 31
        union all
        (select measure, bucket, n from agencydashboard.counter
        where scope = :scope and id = :id and measure = 'AWAITING' order by bucket limit 1)
        """;

    private final JdbcClient jdbc;

    DashboardReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of what has that id; none where nothing has. */
    Optional<String> name(FindDashboard asked) {
        String sql = switch (asked.scope()) {
            case AGENCY, PARTNERSHIP -> "select name from agencydashboard.agency where agency_id = ?";
            case REVIEW -> "select reference from agencydashboard.review where review_id = ?";
        };
        return jdbc.sql(sql).param(asked.id()).query(String.class).optional();
    }

    Figures figures(FindDashboard asked, LocalDate today) {
        Map<Measure, TreeMap<Integer, Integer>> counters = new EnumMap<>(Measure.class);
        jdbc.sql(FIGURES)
                .param("scope", asked.scope().name())
                .param("id", asked.id())
                .param("today", Measure.day(today))
                .param("lastYear", Measure.month(YearMonth.from(today)) - Figures.MONTHS)
                .query(row -> {
                    counters.computeIfAbsent(Measure.valueOf(row.getString(1)), _ -> new TreeMap<>())
                            .put(row.getInt(2), row.getInt(3));
                });
        return new Figures(today, counters, span -> span(asked, span));
    }

    private Map<Integer, Integer> span(FindDashboard asked, int span) {
        Map<Integer, Integer> days = new TreeMap<>();
        jdbc.sql("""
            select bucket, n from agencydashboard.counter
            where scope = :scope and id = :id and measure = 'DAYS_TO_CLOSE' and bucket between :from and :to
            """)
                .param("scope", asked.scope().name())
                .param("id", asked.id())
                .param("from", span * Measure.SPAN)
                .param("to", span * Measure.SPAN + Measure.SPAN - 1)
                .query(row -> {
                    days.put(row.getInt(1), row.getInt(2));
                });
        return days;
    }
}
