package org.actionledger.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stores one row per progress update, as large as ours, in a table with the same columns and indexes. */
final class PlainProgress implements TrivialServer.Answer {

    /** The table, made like ours. */
    static final String TABLE = "plain.domain_event_entry";

    private static final String INSERT = "insert into " + TABLE
            + " (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,"
            + " payload_revision, payload, meta_data) values (?, ?, ?, 'Action', ?, ?, '1', ?, ?)";

    private final DataSource database;
    private final ObjectMapper json = EventJson.builder().build();
    private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();

    PlainProgress(DataSource database) {
        this.database = database;
    }

    @Override
    public byte[] answer(HttpExchange exchange) throws Exception {
        String action = exchange.getRequestURI().getPath().substring("/progress/".length());
        JsonNode asked = json.readTree(exchange.getRequestBody());
        long version = versions.computeIfAbsent(action, _ -> new AtomicLong()).getAndIncrement();
        insert(action, version, payload(action, asked), metadata());
        return ("{\"version\":" + version + "}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] payload(String action, JsonNode asked) {
        ObjectNode event = json.createObjectNode();
        event.put("actionId", action);
        event.put("narrative", asked.get("narrative").asString());
        event.put("reported", asked.get("reported").asString());
        event.put("status", "IN_PROGRESS");
        event.put("effectiveOn", "2026-11-21");
        return json.writeValueAsBytes(event);
    }

    private byte[] metadata() {
        String id = UUID.randomUUID().toString();
        ObjectNode metadata = json.createObjectNode();
        metadata.put("actorId", "police");
        metadata.put("actorRole", "CONTRIBUTOR");
        metadata.put("actorAgency", id);
        metadata.put("correlationId", id);
        metadata.put("causationId", id);
        metadata.put("commandId", id);
        metadata.put("source", "api");
        return json.writeValueAsBytes(metadata);
    }

    private void insert(String action, long version, byte[] payload, byte[] metadata) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, action);
            insert.setLong(3, version);
            insert.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(5, ProgressRecorded.class.getName());
            insert.setBytes(6, payload);
            insert.setBytes(7, metadata);
            insert.executeUpdate();
        }
    }
}
