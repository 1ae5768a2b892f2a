package org.actionledger.query.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.actionledger.platform.schema.LongStatements;
import org.axonframework.eventhandling.Segment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares a projection's tables with those that a fresh fold has filled beside them. It looks at one instant of the database, in which rows
 * and tokens belong together, and brings the fresh fold to exactly those tokens; the processor works on meanwhile.
 */
@Component
class Drift {

    /** So many differences are kept of each check; all are counted. */
    static final int MOST_KEPT = 1_000;

    /** So often, each time for a fifth of a second, it waits for what the projection has just read. */
    private static final int MOST_IN_VAIN = 50;

    private final StoredTokens tokens;
    private final ProjectionTables tables;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate oneInstant;

    Drift(StoredTokens tokens, ProjectionTables tables, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.tables = tables;
        this.jdbc = jdbc;
        this.oneInstant = new TransactionTemplate(transactions);
        oneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All differences counted, by row, and the first of them. */
    record Found(long rows, List<Difference> differences) {}

    /** A table holds what cannot be compared, however often it is tried. */
    static class Incomparable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Incomparable(String table, DataAccessException cause) {
            super(
                    "table " + table + " holds JSON with a NUL or half a character in a text, which cannot be compared;"
                            + " no command brings one, so look for who else wrote there, and rebuild the projection",
                    cause);
        }
    }

    /** Folds an event only as far as all parts of the projection have read. */
    FreshFold.Judge notFartherThan(Projection projection) {
        List<StoredTokens.Stored> parts = tokens.apart(projection.name());
        return (_, place) -> !parts.isEmpty() && parts.stream().allMatch(part -> Place.seen(part.token(), place))
                ? FreshFold.Verdict.FOLD
                : FreshFold.Verdict.STOP;
    }

    /** The fold has come as far as {@link #notFartherThan} lets it; afterwards it is of no more use. */
    Found compare(Projection projection, Refold refold, FreshFold fold) {
        return oneInstant.execute(transaction -> {
            transaction.setRollbackOnly();
            LongStatements.allow(jdbc);
            List<StoredTokens.Stored> parts = tokens.apart(projection.name());
            FreshFold.Judge judge = exactlyTo(parts);
            int vain = 0;
            while (!Place.seenAllOf(parts, fold.seen())) {
                if (!fold.stepInVain(judge)) {
                    if (++vain > MOST_IN_VAIN) {
                        throw new IllegalStateException("cannot read as far as the projection has");
                    }
                    fold.await();
                }
            }
            return compareTables(projection.name(), refold.schema());
        });
    }

    /** An event belongs to one part, and counts if that part has read it. */
    private static FreshFold.Judge exactlyTo(List<StoredTokens.Stored> parts) {
        int[] numbers = parts.stream().mapToInt(StoredTokens.Stored::segment).toArray();
        List<Segment> segments = Arrays.asList(Segment.computeSegments(numbers));
        return (event, place) -> {
            if (parts.stream().noneMatch(part -> Place.seen(part.token(), place))) {
                return FreshFold.Verdict.PASS_OVER;
            }
            int number = segments.stream()
                    .filter(segment -> segment.matches(Streams.of(event)))
                    .findFirst()
                    .orElseThrow()
                    .getSegmentId();
            return parts.stream()
                            .filter(part -> part.segment() == number)
                            .anyMatch(part -> Place.seen(part.token(), place))
                    ? FreshFold.Verdict.FOLD
                    : FreshFold.Verdict.PASS_OVER;
        };
    }

    private Found compareTables(String stored, String fresh) {
        long rows = 0;
        List<Difference> differences = new ArrayList<>();
        for (String table : tables.names(fresh)) {
            try {
                rows += compareTable(table, stored, fresh, differences);
            } catch (DataAccessException failed) {
                throw isAboutTheData(failed) ? new Incomparable(table, failed) : failed;
            }
        }
        return new Found(rows, differences);
    }

    /** Class 22 of SQL's states. */
    private static boolean isAboutTheData(DataAccessException failed) {
        return failed.getRootCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("22");
    }

    private List<String> key(String table, String schema) {
        return jdbc.query(
                "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum ="
                        + " any (i.indkey) where i.indisprimary and i.indrelid = to_regclass(?) order by a.attnum",
                (row, _) -> row.getString(1),
                schema + "." + table);
    }

    /** Rows are told apart by their text, which is quick; those that differ in it by what it means, since JSON may be written in two ways. */
    private long compareTable(String table, String stored, String fresh, List<Difference> into) {
        List<String> key = key(table, fresh);
        String first = key.getFirst();
        String keys = key.stream()
                .map(column -> "'" + column + "', coalesce(s." + column + ", f." + column + ")")
                .collect(Collectors.joining(", "));
        String sameKey = key.stream().map(c -> "s." + c + " = f." + c).collect(Collectors.joining(" and "));
        String differing = "with differing as (select s." + first + " is null as missing, f." + first
                + " is null as surplus, jsonb_build_object(" + keys + ") as key, to_jsonb(s) as stored, to_jsonb(f) as"
                + " expected from " + stored + "." + table + " s full join " + fresh + "." + table + " f on " + sameKey
                + " where s::text is distinct from f::text and to_jsonb(s) is distinct from to_jsonb(f))";
        Long rows = jdbc.queryForObject(differing + " select count(*) from differing", Long.class);
        if (rows != null && rows > 0 && into.size() < MOST_KEPT) {
            jdbc.query(
                    differing
                            + " select d.missing, d.surplus, d.key::text, c.key, (d.stored -> c.key)::text,"
                            + " (d.expected -> c.key)::text, d.stored::text, d.expected::text from differing d left"
                            + " join lateral (select k.key from jsonb_object_keys(d.expected) k (key) where not"
                            + " d.missing and not d.surplus and (d.stored -> k.key) is distinct from (d.expected ->"
                            + " k.key)) c on true order by d.key::text, c.key limit ?",
                    row -> {
                        boolean whole = row.getBoolean(1) || row.getBoolean(2);
                        into.add(new Difference(
                                table,
                                row.getBoolean(1)
                                        ? Difference.Kind.MISSING
                                        : row.getBoolean(2) ? Difference.Kind.SURPLUS : Difference.Kind.CHANGED,
                                Objects.requireNonNull(CaseText.withheld(row.getString(3))),
                                row.getString(4),
                                CaseText.withheld(row.getString(whole ? 7 : 5)),
                                CaseText.withheld(row.getString(whole ? 8 : 6))));
                    },
                    MOST_KEPT - into.size());
        }
        return rows == null ? 0 : rows;
    }
}
