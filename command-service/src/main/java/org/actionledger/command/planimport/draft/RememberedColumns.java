package org.actionledger.command.planimport.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.events.agency.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What coordinators of a partnership said that columns hold, by their headings, in plans that were confirmed. */
class RememberedColumns {

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    RememberedColumns(JdbcTemplate jdbc) {
        this.sql = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** The columns that were spoken of before, counted from 1. */
    Map<Integer, Meaning> among(List<String> headings, AgencyId partnership) {
        Map<String, Meaning> said = new HashMap<>();
        sql.sql("select heading, meaning from command.plan_column where partnership = ?")
                .param(partnership.value())
                .query(row -> {
                    said.put(row.getString("heading"), Meaning.valueOf(row.getString("meaning")));
                });
        Map<Integer, Meaning> columns = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            Meaning meaning = said.get(Wording.fold(headings.get(column)));
            if (meaning != null) {
                columns.put(column + 1, meaning);
            }
        }
        return columns;
    }

    /** Remembers what was answered about columns; one without a heading cannot be known again. */
    void remember(List<String> headings, Map<Integer, Meaning> answers, AgencyId partnership) {
        Map<String, Meaning> said = new HashMap<>();
        answers.forEach((column, meaning) -> said.put(Wording.fold(headings.get(column - 1)), meaning));
        said.remove("");
        batches.batchUpdate(
                """
                insert into command.plan_column (partnership, heading, meaning) values (?, ?, ?)
                on conflict (partnership, heading) do update set meaning = excluded.meaning\
                """,
                said.entrySet().stream()
                        .map(column -> new Object[] {
                            partnership.value(),
                            column.getKey(),
                            column.getValue().name()
                        })
                        .toList());
    }
}
