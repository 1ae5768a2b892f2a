package org.actionledger.query.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;

/**
 * How rows are written into the columns of a table: any number of rows in one statement, each column of all rows bound as one
 * array. A value is bound as its text, an enum as its name, a list as an array: the driver never forgets what the name of a type once
 * meant, and a projection that was rebuilt has types of its own. An array of texts is also the one that the driver need not quote and
 * PostgreSQL need not read.
 */
public final class Columns<R> {

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();
    private int keys;

    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {

        String read() {
            return name + "::" + type + " as " + name;
        }
    }

    private Columns(String table) {
        this.table = table;
    }

    public static <R> Columns<R> of(String table) {
        return new Columns<>(table);
    }

    /** A column of the primary key; these come first. */
    public Columns<R> key(String name, String type, Function<R, @Nullable Object> value) {
        keys++;
        return column(name, type, value);
    }

    /** A column of that PostgreSQL type. */
    public Columns<R> column(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** The rows whose key, of one column, is among these. */
    public List<R> select(JdbcTemplate jdbc, Collection<?> keys, RowMapper<R> reader) {
        Column<R> key = columns.getFirst();
        return jdbc.query(
                "select " + each(Column::name) + " from " + table + " where " + key.name() + " = any (?::text[]::"
                        + key.type() + "[])",
                statement -> bind(statement, 1, keys.stream().map(Columns::text).toArray(String[]::new)),
                reader);
    }

    /** Inserts rows, none of which exists. */
    public void insert(JdbcTemplate jdbc, Collection<R> rows) {
        write(jdbc, insert(), rows);
    }

    /** The same, and gives back the number that the table makes for each, in their order. */
    public List<Long> insert(JdbcTemplate jdbc, Collection<R> rows, String number) {
        return jdbc.query(insert() + " returning " + number, binding(rows), (row, _) -> row.getLong(1));
    }

    /** Inserts rows and passes over those that exist. */
    public void add(JdbcTemplate jdbc, Collection<R> rows) {
        write(jdbc, insert() + " on conflict do nothing", rows);
    }

    /** Inserts rows and overwrites those that exist, unless with a higher {@code version}, a column that the table must have. */
    public void upsert(JdbcTemplate jdbc, Collection<R> rows) {
        write(jdbc, insert() + overwrite() + " where excluded.version >= t.version", rows);
    }

    /**
     * Inserts rows and changes those that exist, but for those that come to nothing, which are deleted. {@code change} is a {@code set}
     * clause on {@code t} and {@code excluded}, {@code nothing} a condition on {@code t}.
     */
    public void merge(JdbcTemplate jdbc, Collection<R> rows, String change, String nothing) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> nothings = jdbc.query(
                "with merged as (" + insert() + onConflict() + change + " returning t.ctid as place, " + nothing
                        + " as nothing) select place::text from merged where nothing",
                binding(rows),
                (row, _) -> row.getString(1));
        if (!nothings.isEmpty()) {
            jdbc.update(
                    "delete from " + table + " where ctid = any (?::text[]::tid[])",
                    statement -> bind(statement, 1, nothings.toArray(String[]::new)));
        }
    }

    /** Changes the rows with the keys of these, where a condition on {@code t} holds; {@code change} may name {@code r}, the row given. */
    public void update(JdbcTemplate jdbc, Collection<R> rows, String change, String condition) {
        write(
                jdbc,
                "update " + table + " as t set " + change + " from " + given() + " where " + sameKey() + " and "
                        + condition,
                rows);
    }

    /** Deletes the rows with the keys of these, where a condition on {@code t} holds. */
    public void delete(JdbcTemplate jdbc, Collection<R> rows, String condition) {
        write(
                jdbc,
                "delete from " + table + " as t using " + given() + " where " + sameKey() + " and " + condition,
                rows);
    }

    private String sameKey() {
        return columns.stream()
                .limit(keys)
                .map(column -> "t." + column.name() + " = r." + column.name())
                .collect(Collectors.joining(" and "));
    }

    private void write(JdbcTemplate jdbc, String sql, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(sql, binding(rows));
    }

    private PreparedStatementSetter binding(Collection<R> rows) {
        return statement -> {
            for (int i = 0; i < columns.size(); i++) {
                bind(statement, i + 1, values(rows, columns.get(i)));
            }
        };
    }

    private static void bind(PreparedStatement statement, int position, @Nullable String[] values) throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf("text", values));
    }

    private static <R> @Nullable String[] values(Collection<R> rows, Column<R> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        int i = 0;
        for (R row : rows) {
            values[i++] = bindable(column.value().apply(row));
        }
        return values;
    }

    private static @Nullable String bindable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> list ->
                list.stream().map(element -> quoted(text(element))).collect(Collectors.joining(",", "{", "}"));
            default -> text(value);
        };
    }

    /** PostgreSQL's text has no NUL; an event's may. */
    private static String text(Object value) {
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String insert() {
        return "insert into " + table + " as t (" + each(Column::name) + ") select " + each(Column::name) + " from "
                + given();
    }

    private String given() {
        return "(select " + each(Column::read) + " from unnest(" + each(_ -> "?::text[]") + ") as r ("
                + each(Column::name) + ")) as r";
    }

    private String onConflict() {
        return columns.stream()
                .limit(keys)
                .map(Column::name)
                .collect(Collectors.joining(", ", " on conflict (", ") do update set "));
    }

    private String overwrite() {
        return columns.stream()
                .skip(keys)
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", ", onConflict(), ""));
    }

    private String each(Function<Column<R>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
