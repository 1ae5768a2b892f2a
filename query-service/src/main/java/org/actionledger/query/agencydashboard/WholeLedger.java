package org.actionledger.query.agencydashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.platform.time.ClockConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons the figures of all actions together, and of those that each kind of agency leads, from the same counters as dashboards. */
@Component
class WholeLedger {

    /** Without a kind: every action is of exactly one partnership. */
    private static final String COUNTERS = """
        with counted as (
            select scope, id, measure, bucket, n from agencydashboard.counter
            where scope in ('AGENCY', 'PARTNERSHIP')
              and (measure in ('REPORTED', 'DUE_SPAN') or measure = 'FRESH_UNTIL' and bucket > :today
                or measure = 'DUE' and bucket between :today / 32 * 32 and :today / 32 * 32 + 31))
        select null as kind, measure, bucket, sum(n) from counted where scope = 'PARTNERSHIP' group by measure, bucket
        union all
        select coalesce(agency.kind, 'UNKNOWN'), measure, bucket, sum(n)
        from counted left join agencydashboard.agency on agency_id = id where scope = 'AGENCY' group by 1, measure, bucket
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WholeLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there is today, in London. */
    Today today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ClockConfiguration.LONDON);
        Map<@Nullable AgencyKind, Map<Measure, TreeMap<Integer, Integer>>> counters = new HashMap<>();
        jdbc.sql(COUNTERS).param("today", Measure.day(today)).query(row -> {
            String kind = row.getString(1);
            counters.computeIfAbsent(kind == null ? null : AgencyKind.valueOf(kind), _ -> new EnumMap<>(Measure.class))
                    .computeIfAbsent(Measure.valueOf(row.getString(2)), _ -> new TreeMap<>())
                    .put(row.getInt(3), row.getInt(4));
        });
        Map<AgencyKind, Figures> byKind = new EnumMap<>(AgencyKind.class);
        for (AgencyKind kind : AgencyKind.values()) {
            byKind.put(kind, figures(today, counters.get(kind)));
        }
        return new Today(figures(today, counters.get(null)), byKind);
    }

    private static Figures figures(LocalDate today, @Nullable Map<Measure, TreeMap<Integer, Integer>> counters) {
        return new Figures(today, counters == null ? Map.of() : counters, _ -> Map.of());
    }

    /** {@code byKind} has an action for each of the agencies that lead it jointly. */
    record Today(Figures all, Map<AgencyKind, Figures> byKind) {

        Figures of(AgencyKind kind) {
            return Objects.requireNonNull(byKind.get(kind));
        }
    }
}
