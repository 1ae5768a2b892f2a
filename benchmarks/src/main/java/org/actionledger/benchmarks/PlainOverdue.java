package org.actionledger.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The first page of one agency's overdue actions with its total, by hand-written SQL on the same tables. */
final class PlainOverdue implements TrivialServer.Answer {

    private static final String PAGE = """
        select l.action_id, a.reference, a.description, l.review_id, r.reference as review, l.partnership,
               p.name as partnership_name, l.agency, g.name as agency_name, g.kind, a.status, l.due_by,
               current_date - l.due_by as days_overdue, a.reported, a.assured, a.updated_on
        from overdue.lateness l
        join overdue.action a using (action_id)
        left join overdue.review r on r.review_id = l.review_id
        left join overdue.agency g on g.agency_id = l.agency
        left join overdue.agency p on p.agency_id = l.partnership
        where l.agency = ? and l.late_until is null and l.recorded_until is null and l.due_by < current_date
        order by l.due_by, l.action_id, l.position
        limit 51
        """;

    private static final String TOTAL =
            "select count(*) from overdue.lateness where agency = ? and late_until is null and recorded_until is null"
                    + " and due_by < current_date";

    private final DataSource database;
    private final ObjectMapper json = JsonMapper.builder().build();

    PlainOverdue(DataSource database) {
        this.database = database;
    }

    @Override
    public byte[] answer(HttpExchange exchange) throws Exception {
        UUID agency = UUID.fromString(exchange.getRequestURI().getQuery().substring("agency=".length()));
        try (Connection connection = database.getConnection()) {
            List<Map<String, Object>> page = rows(connection, PAGE, agency);
            Object total = rows(connection, TOTAL, agency).getFirst().get("count");
            return json.writeValueAsBytes(Map.of("total", total, "items", page.subList(0, Math.min(50, page.size()))));
        }
    }

    /** All rows of a query with one parameter, as column and text. */
    static List<Map<String, Object>> rows(Connection connection, String sql, UUID parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<Map<String, Object>> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    Map<String, Object> row = LinkedHashMap.newLinkedHashMap(columns);
                    for (int i = 1; i <= columns; i++) {
                        row.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
                    }
                    all.add(row);
                }
            }
            return all;
        }
    }
}
