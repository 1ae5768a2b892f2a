package org.actionledger.platform.watching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether PostgreSQL answers, and has the schemas that this application makes when it starts; operators see what is missing. */
class DatabaseHealth implements HealthIndicator {

    private static final String MISSING = "missing";

    private final List<String> schemas;
    private final Glance<List<String>> missing;

    DatabaseHealth(OwnConnection connection, List<String> schemas, Duration goodFor) {
        this.schemas = schemas;
        this.missing = new Glance<>(goodFor, () -> look(connection));
    }

    @Override
    public Health health() {
        return missing.seen()
                .map(some -> some.isEmpty() ? Health.up().build() : down(some))
                .orElseGet(() -> down(List.of("PostgreSQL does not answer")));
    }

    private static Health down(List<String> missing) {
        return Health.down().withDetail(MISSING, missing).build();
    }

    private List<String> look(OwnConnection connection) {
        try {
            return connection.answer(this::missingSchemas);
        } catch (SQLException away) {
            throw new IllegalStateException("PostgreSQL does not answer", away);
        }
    }

    private List<String> missingSchemas(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select name from unnest(?::text[]) as name where to_regnamespace(name) is null order by 1")) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            List<String> missing = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    missing.add("schema " + rows.getString(1));
                }
            }
            return missing;
        }
    }
}
