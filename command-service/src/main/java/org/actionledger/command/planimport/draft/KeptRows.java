package org.actionledger.command.planimport.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionledger.command.planimport.difference.Effect;
import org.actionledger.command.planimport.draft.DraftRow.Cell;
import org.actionledger.command.planimport.draft.DraftRow.Confidence;
import org.actionledger.command.planimport.draft.DraftRow.Kind;
import org.actionledger.command.planimport.draft.DraftRow.Readings;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the rows of drafts are kept: their cells as the file has them, and what came of each. Written many at a time. */
class KeptRows {

    private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Flag>> FLAGS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int AT_ONCE = 1_000;

    private final JdbcClient sql;
    private final JsonMapper json;

    KeptRows(JdbcTemplate jdbc, JsonMapper json) {
        this.sql = JdbcClient.create(jdbc);
        this.json = json;
    }

    /** A row as the file has it. */
    private record Line(int row, @Nullable String place, List<Cell> cells, List<Flag> marks) {}

    /** The id that a row's action has. */
    private record Entered(int row, UUID action) {}

    /** What a row does to the ledger, as the draft says. */
    record Shown(
            @Nullable Effect effect,
            List<String> changes,
            @Nullable ActionId actionId) {}

    /** Keeps the table as the file has it. */
    void add(ImportId id, Table table) {
        inParts(
                table.rows().stream()
                        .map(row -> new Line(
                                row.number(),
                                row.place(),
                                IntStream.range(0, row.cells().size())
                                        .mapToObj(column -> new Cell(
                                                table.headings().get(column),
                                                row.cells().get(column),
                                                null))
                                        .toList(),
                                row.flags()))
                        .toList(),
                """
                insert into command.plan_import_row (import_id, row_number, place, cells, marks, flags)
                select :id, n."row", n.place, n.cells, coalesce(n.marks, '[]'), coalesce(n.marks, '[]')
                from jsonb_to_recordset(:rows::jsonb) as n("row" integer, place text, cells jsonb, marks jsonb)\
                """,
                id);
    }

    /** Keeps what came of rows; those that it leaves as they are are not written again. */
    void write(ImportId id, List<DraftRow> rows) {
        inParts(rows, """
            update command.plan_import_row r
            set kind = n.kind, cells = n.cells, readings = n.readings, confidence = n.confidence,
                flags = coalesce(n.flags, '[]'), effect = n.effect, changes = coalesce(n.changes, '[]'),
                candidates = coalesce(n.candidates, '[]'), action_id = n."actionId", reference = n.reference
            from jsonb_to_recordset(:rows::jsonb) as n("row" integer, kind text, cells jsonb, readings jsonb,
                confidence text, flags jsonb, effect text, changes jsonb, candidates jsonb, "actionId" uuid, reference text)
            where r.import_id = :id and r.row_number = n."row"
                and (r.kind, r.cells, r.readings, r.confidence, r.flags, r.effect, r.changes, r.candidates, r.action_id,
                    r.reference)
                is distinct from (n.kind, n.cells, n.readings, n.confidence, coalesce(n.flags, '[]'), n.effect,
                    coalesce(n.changes, '[]'), coalesce(n.candidates, '[]'), n."actionId", n.reference)\
            """, id);
    }

    /** Keeps which action each row brought or speaks of. */
    void enter(ImportId id, Map<Integer, ActionId> actions) {
        inParts(
                actions.entrySet().stream()
                        .map(action ->
                                new Entered(action.getKey(), action.getValue().value()))
                        .toList(),
                """
                update command.plan_import_row r set action_id = n.action
                from jsonb_to_recordset(:rows::jsonb) as n("row" integer, action uuid)
                where r.import_id = :id and r.row_number = n."row" and r.action_id is distinct from n.action\
                """,
                id);
    }

    private void inParts(List<?> rows, String statement, ImportId id) {
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            sql.sql(statement)
                    .param("id", id.value())
                    .param("rows", json.writeValueAsString(rows.subList(start, Math.min(start + AT_ONCE, rows.size()))))
                    .update();
        }
    }

    /** The table as the file has it, under these headings. */
    Table table(ImportId id, List<String> headings, List<Flag> flags) {
        return new Table(
                headings,
                sql.sql("select row_number, cells, place, marks from command.plan_import_row where import_id ="
                                + " ? order by row_number")
                        .param(id.value())
                        .query((found, _) -> new Table.Row(
                                found.getInt("row_number"),
                                json.readValue(found.getString("cells"), CELLS).stream()
                                        .map(Cell::written)
                                        .toList(),
                                found.getString("place"),
                                json.readValue(found.getString("marks"), FLAGS)))
                        .list(),
                flags);
    }

    Map<Integer, Shown> shown(ImportId id) {
        Map<Integer, Shown> shown = new HashMap<>();
        sql.sql("select row_number, effect, changes, action_id from command.plan_import_row where import_id = ?")
                .param(id.value())
                .query(found -> {
                    shown.put(
                            found.getInt("row_number"),
                            new Shown(
                                    named(Effect.class, found.getString("effect")),
                                    json.readValue(found.getString("changes"), TEXTS),
                                    actionId(found)));
                });
        return shown;
    }

    /**
     * The rows of a sort in their order.
     *
     * @param from the first that is wanted, by its place below the headings
     */
    List<DraftRow> page(ImportId id, int from, int limit, RowsOf sort) {
        return sql.sql("select * from command.plan_import_row where import_id = ? and row_number >= ? and "
                        + sort.where() + " order by row_number limit ?")
                .param(id.value())
                .param(from)
                .param(limit)
                .query((found, _) -> row(found))
                .list();
    }

    Optional<DraftRow> find(ImportId id, int row) {
        return sql.sql("select * from command.plan_import_row where import_id = ? and row_number = ?")
                .param(id.value())
                .param(row)
                .query((found, _) -> row(found))
                .optional();
    }

    private DraftRow row(ResultSet found) throws SQLException {
        String readings = found.getString("readings");
        return new DraftRow(
                found.getInt("row_number"),
                found.getString("place"),
                named(Kind.class, found.getString("kind")),
                json.readValue(found.getString("cells"), CELLS),
                readings == null ? null : json.readValue(readings, Readings.class),
                named(Confidence.class, found.getString("confidence")),
                json.readValue(found.getString("flags"), FLAGS),
                named(Effect.class, found.getString("effect")),
                json.readValue(found.getString("changes"), TEXTS),
                json.readValue(found.getString("candidates"), TEXTS),
                actionId(found),
                found.getString("reference"));
    }

    private static @Nullable ActionId actionId(ResultSet found) throws SQLException {
        UUID action = found.getObject("action_id", UUID.class);
        return action == null ? null : new ActionId(action);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }
}
