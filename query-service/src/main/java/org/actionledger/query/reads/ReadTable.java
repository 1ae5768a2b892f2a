package org.actionledger.query.reads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.ReadKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of schema {@code reads}: rows are added and read; nothing of them is ever changed but an outcome that was expected otherwise. */
@Component
class ReadTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final Columns<Reading> COLUMNS = Columns.<Reading>of("reads.reading")
            .column("read_at", "timestamptz", Reading::readAt)
            .column("kind", "text", Reading::kind)
            .column("subject", "uuid", Reading::subject)
            .column("actor_id", "text", Reading::actorId)
            .column("role", "text", Reading::role)
            .column("agency", "uuid", Reading::agency)
            .column("client_id", "text", Reading::clientId)
            .column("correlation_id", "text", Reading::correlationId)
            .column("parameters", "jsonb", reading -> JSON.writeValueAsString(reading.parameters()))
            .column("outcome", "integer", Reading::outcome);

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    ReadTable(JdbcTemplate jdbc) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** A reading and its number, by which the list goes on. */
    record Row(long number, Reading reading) {}

    /** Their numbers, in their order. */
    List<Long> add(List<Reading> readings) {
        return COLUMNS.insert(batches, readings, "reading_id");
    }

    void correct(long number, int outcome) {
        jdbc.sql("update reads.reading set outcome = :outcome where reading_id = :number")
                .param("outcome", outcome)
                .param("number", number)
                .update();
    }

    long count(FindReads asked) {
        Condition condition = Condition.of(asked);
        return jdbc.sql("select count(*) from reads.reading" + condition.where())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    /** Newest first, before that number if there is one. */
    List<Row> rows(FindReads asked, @Nullable Long before, int limit) {
        Condition condition = Condition.of(asked).and("reading_id < :before", "before", before);
        return jdbc.sql("select * from reads.reading" + condition.where() + " order by reading_id desc limit :limit")
                .params(condition.values())
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID agency = row.getObject("agency", UUID.class);
        return new Row(
                row.getLong("reading_id"),
                new Reading(
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        ReadKind.valueOf(row.getString("kind")),
                        row.getObject("subject", UUID.class),
                        row.getString("actor_id"),
                        Role.valueOf(row.getString("role")),
                        agency == null ? null : new AgencyId(agency),
                        row.getString("client_id"),
                        row.getString("correlation_id"),
                        JSON.readValue(row.getString("parameters"), TEXTS),
                        row.getInt("outcome")));
    }

    private record Condition(List<String> parts, Map<String, Object> values) {

        static Condition of(FindReads asked) {
            return new Condition(new ArrayList<>(), new HashMap<>())
                    .and("actor_id = :actor", "actor", asked.actor())
                    .and("subject = :subject", "subject", asked.subject())
                    .and(
                            "kind = :kind",
                            "kind",
                            asked.kind() == null ? null : asked.kind().name())
                    .and("read_at >= :from", "from", asked.from() == null ? null : inUtc(asked.from()))
                    .and("read_at < :to", "to", asked.to() == null ? null : inUtc(asked.to()));
        }

        private static OffsetDateTime inUtc(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }

        Condition and(String part, String name, @Nullable Object value) {
            if (value != null) {
                parts.add(part);
                values.put(name, value);
            }
            return this;
        }

        String where() {
            return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
        }
    }
}
