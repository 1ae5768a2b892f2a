package org.actionledger.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One agency's dashboard by hand-written GROUP BY over one row per action, with an index on the agency. */
final class PlainDashboard implements TrivialServer.Answer {

    /** Makes the rows from the events themselves. */
    static final String ROWS = """
        create schema if not exists plain;
        create table plain.action as
        with told as (select aggregate_identifier::uuid as action_id, payload_type, time_stamp::date as day,
                             convert_from(payload, 'UTF8')::jsonb as event
                      from eventstore.domain_event_entry where type = 'Action'),
             closed as (select action_id, (event->>'effectiveOn')::date as closed_on from told
                        where payload_type like '%$ActionClosed'),
             rated as (select distinct on (action_id) action_id, event->>'reported' as reported, day as updated_on from told
                       where payload_type like '%$ProgressRecorded' order by action_id, day desc)
        select action_id, (event->>'lead')::uuid as agency, (event->>'partnership')::uuid as partnership,
               (event->'targets'->0->>'dueBy')::date as due_by, day as opened_on, closed_on, reported, updated_on,
               case when closed_on is not null then 'CLOSED' when reported is not null then 'IN_PROGRESS'
                    else 'ASSIGNED' end as status
        from told left join closed using (action_id) left join rated using (action_id)
        where payload_type like '%$ActionAssigned';
        create index on plain.action (agency);
        analyze plain.action
        """;

    private static final String STANDING = """
        select status, reported, count(*),
               count(*) filter (where status <> 'CLOSED' and due_by < current_date) as overdue,
               count(*) filter (where status <> 'CLOSED' and due_by between current_date and current_date + 30) as due_in_30,
               count(*) filter (where status <> 'CLOSED' and due_by between current_date and current_date + 90) as due_in_90,
               count(*) filter (where status <> 'CLOSED' and coalesce(updated_on, opened_on)
                                < date_trunc('quarter', current_date)) as no_update
        from plain.action where agency = ? group by status, reported
        """;

    private static final String CLOSING = """
        select percentile_cont(0.5) within group (order by closed_on - opened_on) as median,
               avg((closed_on <= due_by)::int) as on_time
        from plain.action where agency = ? and closed_on is not null
        """;

    private static final String MONTHS = """
        select date_trunc('month', opened_on) as month, count(*) as opened, count(closed_on) as closed
        from plain.action where agency = ? group by 1 order by 1
        """;

    private final DataSource database;
    private final ObjectMapper json = JsonMapper.builder().build();

    PlainDashboard(DataSource database) {
        this.database = database;
    }

    @Override
    public byte[] answer(HttpExchange exchange) throws Exception {
        UUID agency = UUID.fromString(exchange.getRequestURI().getQuery().substring("agency=".length()));
        try (Connection connection = database.getConnection()) {
            return json.writeValueAsBytes(Map.of(
                    "standing", PlainOverdue.rows(connection, STANDING, agency),
                    "closing", PlainOverdue.rows(connection, CLOSING, agency),
                    "months", PlainOverdue.rows(connection, MONTHS, agency)));
        }
    }
}
