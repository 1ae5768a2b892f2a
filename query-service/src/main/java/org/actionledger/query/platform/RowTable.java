package org.actionledger.query.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A {@link Table} in the plain sense: one row of PostgreSQL for each row of the projection, under a key of one column. */
public final class RowTable<K, R> implements Table<K, R> {

    private final JdbcTemplate jdbc;
    private final Columns<R> columns;
    private final Function<R, K> key;
    private final RowMapper<R> reader;

    /** {@code reader} makes a row of the columns, which it finds under their names. */
    public RowTable(JdbcTemplate jdbc, Columns<R> columns, Function<R, K> key, RowMapper<R> reader) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.key = key;
        this.reader = reader;
    }

    @Override
    public Map<K, R> read(Collection<K> keys) {
        Map<K, R> rows = HashMap.newHashMap(keys.size());
        for (R row : columns.select(jdbc, keys, reader)) {
            rows.put(key.apply(row), row);
        }
        return rows;
    }

    @Override
    public void write(Collection<Change<R>> changes) {
        columns.upsert(jdbc, changes.stream().map(Change::after).toList());
    }
}
