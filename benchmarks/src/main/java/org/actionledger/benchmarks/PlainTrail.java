package org.actionledger.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The first page of one action's trail with its total, by hand-written SQL on the same tables. */
final class PlainTrail implements TrivialServer.Answer {

    private static final String PAGE = """
        select e.version, e.event_id, e.what, e.status, lag(e.status) over (order by e.version) as before, e.rating, e.reason,
               e.recorded_at, e.effective_on, a.actor_id, a.role, a.agency, g.name as agency_name, a.on_behalf_of, e.command_id,
               e.correlation_id, e.corrects, e.source, e.facts
        from audittrail.entry e
        join audittrail.actor a using (actor)
        left join audittrail.agency g on g.agency_id = a.agency
        where e.action_id = ?
        order by e.version
        limit 50
        """;

    private static final String TOTAL = "select count(*) from audittrail.entry where action_id = ?";

    private final DataSource database;
    private final ObjectMapper json = JsonMapper.builder().build();

    PlainTrail(DataSource database) {
        this.database = database;
    }

    @Override
    public byte[] answer(HttpExchange exchange) throws Exception {
        UUID action = UUID.fromString(exchange.getRequestURI().getQuery().substring("action=".length()));
        try (Connection connection = database.getConnection()) {
            Object total =
                    PlainOverdue.rows(connection, TOTAL, action).getFirst().get("count");
            return json.writeValueAsBytes(
                    Map.of("total", total, "entries", PlainOverdue.rows(connection, PAGE, action)));
        }
    }
}
