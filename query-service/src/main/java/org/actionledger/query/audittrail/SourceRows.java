package org.actionledger.query.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.query.audittrail.Source.Cell;
import org.actionledger.query.audittrail.Source.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads the rows of imported plans where the command service keeps them, through the view that it offers for that. Where that view is not
 * in this database the trail has to do with a link.
 */
@Component
class SourceRows {

    private final JdbcClient jdbc;
    private volatile boolean offered;

    SourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it was written: its file, and each heading's meaning and cell. */
    record Written(String file, List<Column> columns) {

        /** The cells that have a text, of the columns that mean one of these; all of them where there is none. */
        List<Cell> cells(Collection<String> meanings) {
            List<Column> filled = columns.stream()
                    .filter(column -> !column.cell().text().isBlank())
                    .toList();
            List<Cell> meant = filled.stream()
                    .filter(column -> column.meaning() != null && meanings.contains(column.meaning()))
                    .map(Column::cell)
                    .toList();
            return meant.isEmpty() ? filled.stream().map(Column::cell).toList() : meant;
        }
    }

    record Column(@Nullable String meaning, Cell cell) {}

    Map<Row, Written> read(Collection<Row> rows) {
        Map<Row, Written> read = new HashMap<>();
        if (!rows.isEmpty() && isOffered()) {
            jdbc.sql("""
                select import_id, row_number, file_name, columns, cells from command.source_row
                where import_id = any (:imports) and row_number = any (:numbers)\
                """)
                    .param("imports", rows.stream().map(Row::plan).distinct().toArray(UUID[]::new))
                    .param("numbers", rows.stream().map(Row::number).distinct().toArray(Integer[]::new))
                    .query(row -> {
                        read.put(new Row(row.getObject(1, UUID.class), row.getInt(2)), written(row));
                    });
        }
        return read;
    }

    private boolean isOffered() {
        if (!offered) {
            offered = jdbc.sql("select to_regclass('command.source_row') is not null")
                    .query(Boolean.class)
                    .single();
        }
        return offered;
    }

    private static Written written(ResultSet row) throws SQLException {
        JsonNode headings = Values.JSON.readTree(row.getString("columns"));
        JsonNode cells = Values.JSON.readTree(row.getString("cells"));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            JsonNode cell = cells.get(i);
            columns.add(new Column(
                    headings.path(i).path("meaning").asStringOpt().orElse(null),
                    new Cell(cell.path("column").asString(), cell.path("text").asString())));
        }
        return new Written(row.getString("file_name"), columns);
    }
}
