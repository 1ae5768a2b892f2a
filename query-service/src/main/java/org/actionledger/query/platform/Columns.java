package org.actionledger.query.platform;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * How rows are written into the columns of a table: any number of rows in one statement, each column of all rows bound as one
 * array. A value is bound as its text, an enum as its name, a list as an array.
 */
public final class Columns<R> {

    private static final String TEXT = "text";

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();
    private int keys;

    private record Column<R>(String name, String type, String bound, Function<R, @Nullable Object> value) {

        String selected() {
            return bound.equals(type) ? name : name + "::" + type;
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
        // PostgreSQL unnests an array of arrays down to its last element, so that these travel as text
        columns.add(new Column<>(name, type, type.endsWith("[]") ? TEXT : type, value));
        return this;
    }

    /**
     * A column of a type that stands beside the table, in the same schema. It travels as text: the driver never forgets what the name
     * of a type once meant, and a projection that was rebuilt has types of its own.
     */
    public Columns<R> kind(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, TEXT, value));
        return this;
    }

    /** The rows whose key, of one column, is among these. */
    public List<R> select(JdbcTemplate jdbc, Collection<?> keys, RowMapper<R> reader) {
        Column<R> key = columns.getFirst();
        return jdbc.query(
                "select " + each(Column::name) + " from " + table + " where " + key.name() + " = any (?)",
                statement -> statement.setArray(1, SqlArrays.of(statement, key.type(), keys)),
                reader);
    }

    /** Inserts rows, none of which exists. */
    public void insert(JdbcTemplate jdbc, Collection<R> rows) {
        write(jdbc, insert(), rows);
    }

    /** The same, and gives back the number that the table makes for each, in their order. */
    public List<Long> insert(JdbcTemplate jdbc, Collection<R> rows, String number) {
        return jdbc.query(
                insert() + " returning " + number, statement -> bind(statement, rows), (row, _) -> row.getLong(1));
    }

    /** Inserts rows and passes over those that exist. */
    public void add(JdbcTemplate jdbc, Collection<R> rows) {
        write(jdbc, insert() + " on conflict do nothing", rows);
    }

    /** Inserts rows and overwrites those that exist, unless with a higher {@code version}, a column that the table must have. */
    public void upsert(JdbcTemplate jdbc, Collection<R> rows) {
        write(jdbc, insert() + overwrite() + " where excluded.version >= t.version", rows);
    }

    /** Inserts rows and changes those that exist; {@code change} is a {@code set} clause on {@code t} and {@code excluded}. */
    public void merge(JdbcTemplate jdbc, Collection<R> rows, String change) {
        write(jdbc, insert() + onConflict() + change, rows);
    }

    /** Changes the rows with the keys of these, where a condition on {@code t} holds; {@code change} may name {@code r}, the row given. */
    public void update(JdbcTemplate jdbc, Collection<R> rows, String change, String condition) {
        write(
                jdbc,
                "update " + table + " as t set " + change + " from " + unnested() + " where " + sameKey() + " and "
                        + condition,
                rows);
    }

    /** Deletes the rows with the keys of these, where a condition on {@code t} holds. */
    public void delete(JdbcTemplate jdbc, Collection<R> rows, String condition) {
        write(
                jdbc,
                "delete from " + table + " as t using " + unnested() + " where " + sameKey() + " and " + condition,
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
        jdbc.update(sql, statement -> bind(statement, rows));
    }

    private void bind(PreparedStatement statement, Collection<R> rows) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            Array array = statement.getConnection().createArrayOf(column.bound(), values(rows, column));
            statement.setArray(i + 1, array);
        }
    }

    private static <R> @Nullable Object[] values(Collection<R> rows, Column<R> column) {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        int i = 0;
        for (R row : rows) {
            values[i++] = bindable(column.value().apply(row));
        }
        return values;
    }

    private static @Nullable Object bindable(@Nullable Object value) {
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
        return "insert into " + table + " as t (" + each(Column::name) + ") select " + each(Column::selected) + " from "
                + unnested();
    }

    private String unnested() {
        return "unnest(" + each(column -> "?::" + column.bound() + "[]") + ") as r (" + each(Column::name) + ")";
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
