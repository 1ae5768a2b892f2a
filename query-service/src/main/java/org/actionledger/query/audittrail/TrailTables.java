package org.actionledger.query.audittrail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the projection, in the schema where it is kept. */
class TrailTables {

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Columns<Entry> entries;
    private final Columns<Entry> actors;

    TrailTables(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        entries = Columns.<Entry>of(schema + ".entry")
                .key("action_id", "uuid", Entry::actionId)
                .key("version", "integer", Entry::version)
                .column("recorded_at", "timestamptz", Entry::recordedAt)
                .column("actor", "bigint", Entry::actorNumber)
                .column("effective_on", "date", Entry::effectiveOn)
                .column("what", schema + ".what", Entry::what)
                .column("status", schema + ".status", entry -> entry.telling().status())
                .column("rating", schema + ".rag", entry -> entry.telling().rating())
                .column("event_id", "uuid", Entry::eventId)
                .column("command_id", "uuid", entry -> entry.cause().plainCommand())
                .column("correlation_id", "uuid", entry -> entry.cause().plainCorrelation())
                .column("cause", "json", entry -> entry.cause().inFull())
                .column("corrects", "uuid", Entry::corrects)
                .column("source", "text", Entry::source)
                .column("reason", "text", entry -> entry.telling().reason())
                .column("facts", "json", Entry::facts);
        actors = Columns.<Entry>of(schema + ".actor")
                .key("actor", "bigint", Entry::actorNumber)
                .column("actor_id", "text", entry -> entry.actor().id())
                .column("role", "text", entry -> entry.actor().role())
                .column("agency", "uuid", entry -> entry.actor().agency())
                .column("on_behalf_of", "uuid", entry -> entry.actor().onBehalfOf());
    }

    void add(List<Entry> added) {
        // In order of their numbers: two segments that add the same actors in different orders would wait for each
        // other for ever.
        Map<Long, Entry> oneOfEachActor = new TreeMap<>();
        added.forEach(entry -> oneOfEachActor.put(entry.actorNumber(), entry));
        actors.add(jdbc, oneOfEachActor.values());
        entries.add(jdbc, added);
    }

    Table<AgencyId, NamedAgency> agencies() {
        return new RowTable<>(
                jdbc,
                Columns.<NamedAgency>of(schema + ".agency")
                        .key("agency_id", "uuid", NamedAgency::agencyId)
                        .column("version", "bigint", NamedAgency::version)
                        .column("name", "text", NamedAgency::name),
                NamedAgency::agencyId,
                (row, _) -> new NamedAgency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getLong("version"),
                        row.getString("name")));
    }
}
