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
import org.springframework.stereotype.Component;

/** The tables of schema {@code audittrail}. */
@Component
class TrailTables {

    private static final Columns<Entry> ENTRY = Columns.<Entry>of("audittrail.entry")
            .key("action_id", "uuid", Entry::actionId)
            .key("version", "integer", Entry::version)
            .column("recorded_at", "timestamptz", Entry::recordedAt)
            .column("actor", "bigint", Entry::actorNumber)
            .column("effective_on", "date", Entry::effectiveOn)
            .column("what", "audittrail.what", Entry::what)
            .column("status", "audittrail.status", entry -> entry.telling().status())
            .column("rating", "audittrail.rag", entry -> entry.telling().rating())
            .column("event_id", "uuid", Entry::eventId)
            .column("command_id", "uuid", entry -> entry.cause().plainCommand())
            .column("correlation_id", "uuid", entry -> entry.cause().plainCorrelation())
            .column("cause", "json", entry -> entry.cause().inFull())
            .column("corrects", "uuid", Entry::corrects)
            .column("source", "text", Entry::source)
            .column("reason", "text", entry -> entry.telling().reason())
            .column("facts", "json", Entry::facts);

    private static final Columns<Entry> ACTOR = Columns.<Entry>of("audittrail.actor")
            .key("actor", "bigint", Entry::actorNumber)
            .column("actor_id", "text", entry -> entry.actor().id())
            .column("role", "text", entry -> entry.actor().role())
            .column("agency", "uuid", entry -> entry.actor().agency())
            .column("on_behalf_of", "uuid", entry -> entry.actor().onBehalfOf());

    private final JdbcTemplate jdbc;

    TrailTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Entry> entries) {
        // In order of their numbers: two segments that add the same actors in different orders would wait for each
        // other for ever.
        Map<Long, Entry> oneOfEachActor = new TreeMap<>();
        entries.forEach(entry -> oneOfEachActor.put(entry.actorNumber(), entry));
        ACTOR.add(jdbc, oneOfEachActor.values());
        ENTRY.add(jdbc, entries);
    }

    Table<AgencyId, NamedAgency> agencies() {
        return new RowTable<>(
                jdbc,
                Columns.<NamedAgency>of("audittrail.agency")
                        .key("agency_id", "uuid", NamedAgency::agencyId)
                        .column("version", "bigint", NamedAgency::version)
                        .column("name", "text", NamedAgency::name),
                NamedAgency::agencyId,
                (row, _) -> new NamedAgency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getLong("version"),
                        row.getString("name")));
    }

    void clear() {
        jdbc.update("truncate audittrail.entry, audittrail.actor, audittrail.agency");
    }
}
