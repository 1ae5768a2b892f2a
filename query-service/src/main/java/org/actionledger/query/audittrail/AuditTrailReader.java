package org.actionledger.query.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads the trail from its tables. */
@Component
class AuditTrailReader {

    private final JdbcClient jdbc;

    AuditTrailReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry as it is kept.
     *
     * @param status what the action is with it, where it says so
     * @param corrects the id of the event it corrects
     */
    record Line(
            ActionId actionId,
            long version,
            String eventId,
            String what,
            @Nullable ActionStatus status,
            @Nullable Rag rating,
            @Nullable String reason,
            Instant recordedAt,
            LocalDate effectiveOn,
            Actor actor,
            Cause cause,
            @Nullable String source,
            @Nullable ObjectNode facts,
            @Nullable String corrects) {}

    /** A trail, and what its actors' agencies are called, as far as the registry has been read. */
    record Read(List<Line> lines, Map<AgencyId, String> names) {}

    /**
     * The whole trail in its order, which is short and lies together; empty where nothing is known of the action. The enums are read as
     * text, because a trail that was rebuilt has other enums of the same names, and a prepared statement must not change types.
     */
    Read trail(ActionId action) {
        Map<AgencyId, String> names = new HashMap<>();
        List<Line> lines = jdbc.sql("""
            select e.version, e.event_id, e.what::text, e.status::text, e.rating::text, e.reason, e.recorded_at,
                e.effective_on, e.command_id, e.correlation_id, e.cause, e.source, e.facts, e.corrects, a.actor_id, a.role, a.agency, a.on_behalf_of,
                own.name as agency_name, other.name as on_behalf_of_name
            from audittrail.entry e join audittrail.actor a using (actor)
                left join audittrail.agency own on own.agency_id = a.agency
                left join audittrail.agency other on other.agency_id = a.on_behalf_of
            where e.action_id = ? order by e.version\
            """)
                .param(action.value())
                .query((row, _) -> {
                    Line line = line(action, row);
                    name(names, line.actor().agency(), row.getString("agency_name"));
                    name(names, line.actor().onBehalfOf(), row.getString("on_behalf_of_name"));
                    return line;
                })
                .list();
        return new Read(lines, names);
    }

    private static void name(Map<AgencyId, String> names, @Nullable AgencyId agency, @Nullable String name) {
        if (agency != null && name != null) {
            names.put(agency, name);
        }
    }

    Map<AgencyId, String> names(Set<AgencyId> agencies) {
        Map<AgencyId, String> names = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select agency_id, name from audittrail.agency where agency_id = any (:ids)")
                    .param("ids", SqlArrays.ids(agencies))
                    .query(row -> {
                        names.put(new AgencyId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return names;
    }

    private static Line line(ActionId action, ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return new Line(
                action,
                row.getLong("version"),
                row.getString("event_id"),
                row.getString("what"),
                status(row.getString("status")),
                row.getString("rating") == null ? null : Rag.valueOf(row.getString("rating")),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class),
                new Actor(
                        row.getString("actor_id"),
                        Role.valueOf(row.getString("role")),
                        agency(row.getObject("agency", UUID.class)),
                        agency(row.getObject("on_behalf_of", UUID.class))),
                Cause.read(row.getString("command_id"), row.getString("correlation_id"), row.getString("cause")),
                row.getString("source"),
                facts == null ? null : (ObjectNode) Values.JSON.readTree(facts),
                row.getString("corrects"));
    }

    private static @Nullable ActionStatus status(@Nullable String name) {
        return name == null ? null : ActionStatus.valueOf(name);
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }
}
