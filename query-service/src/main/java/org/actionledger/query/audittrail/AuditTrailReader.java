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
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail from its tables. */
@Component
class AuditTrailReader {

    private static final JsonMapper JSON = EventJson.builder().build();

    /**
     * An action's entries, each with the status before it where it says one; a trail is short enough to look at all of it. The enums are
     * read as text, because a trail that was rebuilt has other enums of the same names, and a prepared statement must not change types.
     */
    private static final String TRAIL = """
        with said as (
            select version, lag(status) over (order by version) as before
            from audittrail.entry where action_id = :action and status is not null),
        trail as (
            select e.version, e.event_id, e.actor, e.recorded_at, e.effective_on, e.command_id, e.correlation_id,
                e.cause, e.corrects, e.source, e.reason, e.facts, e.what::text, e.status::text, e.rating::text,
                said.before::text, e.status is not null and e.status is distinct from said.before as changed
            from audittrail.entry e left join said using (version) where e.action_id = :action)
        """;

    private static final String CHOSEN = " where (changed or not :onlyStatus)";

    private final JdbcClient jdbc;

    AuditTrailReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry before agencies have their names and evidence its titles. */
    record Line(
            long version,
            String eventId,
            String what,
            boolean changed,
            @Nullable ActionStatus before,
            @Nullable ActionStatus status,
            @Nullable Rag rating,
            @Nullable String reason,
            Instant recordedAt,
            LocalDate effectiveOn,
            Actor actor,
            Cause cause,
            @Nullable String source,
            @Nullable JsonNode facts,
            AuditTrail.@Nullable EntryName corrects,
            List<AuditTrail.EntryName> correctedBy) {}

    List<Line> lines(FindAuditTrail asked, int limit) {
        return jdbc.sql(TRAIL + """
            select t.*, a.actor_id, a.role, a.agency, a.on_behalf_of,
                (select w.version from audittrail.entry w
                    where w.action_id = :action and w.event_id = t.corrects) as corrects_version,
                array(select c.version || ' ' || c.event_id from audittrail.entry c
                    where c.action_id = :action and c.corrects = t.event_id order by c.version) as corrected_by
            from trail t join audittrail.actor a using (actor)\
            """ + CHOSEN + " and version > :after order" + " by version limit :limit")
                .param("action", asked.action().value())
                .param("onlyStatus", asked.onlyStatus())
                .param("after", asked.after() == null ? -1 : asked.after())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** How many entries there are; none for an action that nothing is known of. */
    long count(ActionId action, boolean onlyStatus) {
        return jdbc.sql(TRAIL + "select count(*) from trail" + CHOSEN)
                .param("action", action.value())
                .param("onlyStatus", onlyStatus)
                .query(Long.class)
                .single();
    }

    /** The evidence ever attached to the action. */
    Map<EvidenceId, Evidence> evidence(ActionId action) {
        Map<EvidenceId, Evidence> all = new HashMap<>();
        jdbc.sql("select facts -> 'evidence' from audittrail.entry where action_id = ? and what = 'EvidenceAttached'")
                .param(action.value())
                .query(row -> {
                    Evidence evidence = JSON.readValue(row.getString(1), Evidence.class);
                    all.put(evidence.evidenceId(), evidence);
                });
        return all;
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

    private static Line line(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        String corrects = row.getString("corrects");
        return new Line(
                row.getLong("version"),
                row.getString("event_id"),
                row.getString("what"),
                row.getBoolean("changed"),
                status(row.getString("before")),
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
                facts == null ? null : JSON.readTree(facts),
                corrects == null ? null : new AuditTrail.EntryName(row.getLong("corrects_version"), corrects),
                List.of((String[]) row.getArray("corrected_by").getArray()).stream()
                        .map(AuditTrailReader::entryName)
                        .toList());
    }

    private static AuditTrail.EntryName entryName(String versionAndId) {
        int space = versionAndId.indexOf(' ');
        return new AuditTrail.EntryName(
                Long.parseLong(versionAndId.substring(0, space)), versionAndId.substring(space + 1));
    }

    private static @Nullable ActionStatus status(@Nullable String name) {
        return name == null ? null : ActionStatus.valueOf(name);
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }
}
