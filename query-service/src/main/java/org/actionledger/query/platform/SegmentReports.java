package org.actionledger.query.platform;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What instances of the service say of the segments they work on, for whichever of them is asked. */
@Component
class SegmentReports {

    /** As Axon signs its claims. */
    static final String SELF = ManagementFactory.getRuntimeMXBean().getName();

    private final Processors processors;
    private final BatchFailures failures;
    private final JdbcTemplate jdbc;
    private final Map<String, Map<Integer, Told>> told = new HashMap<>();

    SegmentReports(Processors processors, BatchFailures failures, JdbcTemplate jdbc) {
        this.processors = processors;
        this.failures = failures;
        this.jdbc = jdbc;
    }

    /**
     * What an instance has said of a segment.
     *
     * @param worker the instance
     * @param since when it took the segment, to a second, by the clock of the database
     * @param failure the class of what its last batch failed with; null where it did not
     */
    record Report(String worker, Instant since, @Nullable String failure) {}

    private record Told(boolean mine, @Nullable String failure) {}

    /** Says what has changed since it was called last; by one thread at a time. */
    void tell(Projection projection) {
        String name = projection.name();
        Map<Integer, Told> before = told.getOrDefault(name, Map.of());
        Map<Integer, Told> now = now(projection, before.keySet());
        now.forEach((segment, tell) -> {
            Told said = before.get(segment);
            if (!tell.equals(said)) {
                tell(name, segment, tell, said == null || !said.mine);
            }
        });
        told.put(name, now);
    }

    /** Those worked on here, and those that were and failed: after a while somebody will take them again. */
    private Map<Integer, Told> now(Projection projection, Set<Integer> before) {
        Set<Integer> mine = processors.of(projection).processingStatus().keySet();
        Map<Integer, Told> now = mine.stream()
                .collect(Collectors.toMap(
                        segment -> segment, segment -> new Told(true, failures.of(projection.name(), segment))));
        before.stream()
                .filter(segment -> !mine.contains(segment))
                .forEach(segment -> now.put(segment, new Told(false, failures.of(projection.name(), segment))));
        return now;
    }

    /** Who takes a segment says so; who lets it go only adds why, if another has not taken it. */
    private void tell(String projection, int segment, Told tell, boolean taken) {
        if (tell.mine) {
            jdbc.update(
                    "insert into processing.segment_report (projection, segment, worker, since, failure) values (?, ?,"
                            + " ?, now(), ?) on conflict (projection, segment) do update set worker = excluded.worker,"
                            + " since = case when ? then excluded.since else segment_report.since end, failure ="
                            + " excluded.failure",
                    projection,
                    segment,
                    SELF,
                    tell.failure,
                    taken);
        } else {
            jdbc.update(
                    "update processing.segment_report set failure = ? where projection = ? and segment = ? and worker ="
                            + " ?",
                    tell.failure,
                    projection,
                    segment,
                    SELF);
        }
    }

    /** By the number of the segment. */
    Map<Integer, Report> of(String projection) {
        Map<Integer, Report> reports = new HashMap<>();
        jdbc.query(
                "select segment, worker, since, failure from processing.segment_report where projection = ?",
                row -> {
                    reports.put(
                            row.getInt(1),
                            new Report(
                                    row.getString(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    row.getString(4)));
                },
                projection);
        return reports;
    }
}
