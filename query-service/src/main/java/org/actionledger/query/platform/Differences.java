package org.actionledger.query.platform;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The differences that checks have found. */
@Component
class Differences {

    private final JdbcTemplate jdbc;

    Differences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Refold check, List<Difference> differences) {
        jdbc.batchUpdate(
                "insert into processing.difference (refold, table_name, kind, key, column_name, stored, expected)"
                        + " values (?, ?, ?, ?::json, ?, ?::json, ?::json)",
                differences.stream()
                        .map(difference -> new Object[] {
                            check.number(),
                            difference.table(),
                            difference.kind().name(),
                            difference.key(),
                            difference.column(),
                            difference.stored(),
                            difference.expected()
                        })
                        .toList());
    }

    List<Difference> of(Refold check) {
        return jdbc.query(
                "select table_name, kind, key, column_name, stored, expected from processing.difference where refold ="
                        + " ? order by number",
                (row, _) -> new Difference(
                        row.getString(1),
                        Difference.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                check.number());
    }
}
