package org.actionledger.command.planimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.review.ReviewId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans that were taken over, and their rows. Written in the transaction that stores the events. */
public class ImportedPlans {

    private static final TypeReference<List<ImportedPlan.Column>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<List<ImportedPlan.Agency>> AGENCIES = new TypeReference<>() {};
    private static final TypeReference<List<ImportedRow.Cell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Flag>> FLAGS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportedPlans(JdbcTemplate jdbc, JsonMapper json) {
        this.sql = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.json = json;
    }

    public Optional<ImportedPlan> find(ImportId id) {
        return sql.sql("select * from command.plan_import where import_id = ?")
                .param(id.value())
                .query((found, _) -> plan(found))
                .optional();
    }

    /** The rows in which something is flagged, in their order. */
    public List<ImportedRow> flagged(ImportId id) {
        return sql.sql("select * from command.plan_import_row where import_id = ? and flags <> '[]' order by"
                        + " row_number")
                .param(id.value())
                .query((found, _) -> row(found))
                .list();
    }

    public Optional<ImportedRow> find(ImportId id, int row) {
        return sql.sql("select * from command.plan_import_row where import_id = ? and row_number = ?")
                .param(id.value())
                .param(row)
                .query((found, _) -> row(found))
                .optional();
    }

    void add(Bookkeeping books) {
        ImportedPlan plan = books.plan();
        sql.sql("""
            insert into command.plan_import (import_id, review_id, file_name, sha256, imported_by, imported_at, as_of,
                recommendations, actions, columns, agencies, flags)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)\
            """)
                .param(plan.importId().value())
                .param(plan.reviewId().value())
                .param(plan.fileName())
                .param(plan.sha256())
                .param(plan.importedBy())
                .param(plan.importedAt().atOffset(ZoneOffset.UTC))
                .param(plan.asOf())
                .param(plan.recommendations())
                .param(plan.actions())
                .param(json.writeValueAsString(plan.columns()))
                .param(json.writeValueAsString(plan.agencies()))
                .param(json.writeValueAsString(plan.flags()))
                .update();
        batches.batchUpdate(
                """
                insert into command.plan_import_row (import_id, row_number, place, action_id, cells, readings, flags)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)\
                """,
                books.rows().stream()
                        .map(row -> new Object[] {
                            row.importId().value(),
                            row.row(),
                            row.place(),
                            row.actionId().value(),
                            json.writeValueAsString(row.cells()),
                            json.writeValueAsString(row.readings()),
                            json.writeValueAsString(row.flags())
                        })
                        .toList());
    }

    private ImportedPlan plan(ResultSet found) throws SQLException {
        return new ImportedPlan(
                new ImportId(found.getObject("import_id", UUID.class)),
                new ReviewId(found.getObject("review_id", UUID.class)),
                found.getString("file_name"),
                found.getString("sha256"),
                found.getString("imported_by"),
                found.getTimestamp("imported_at").toInstant(),
                found.getObject("as_of", LocalDate.class),
                found.getInt("recommendations"),
                found.getInt("actions"),
                json.readValue(found.getString("columns"), COLUMNS),
                json.readValue(found.getString("agencies"), AGENCIES),
                json.readValue(found.getString("flags"), FLAGS));
    }

    private ImportedRow row(ResultSet found) throws SQLException {
        return new ImportedRow(
                new ImportId(found.getObject("import_id", UUID.class)),
                found.getInt("row_number"),
                found.getString("place"),
                new ActionId(found.getObject("action_id", UUID.class)),
                json.readValue(found.getString("cells"), CELLS),
                json.readValue(found.getString("readings"), ImportedRow.Readings.class),
                json.readValue(found.getString("flags"), FLAGS));
    }
}
