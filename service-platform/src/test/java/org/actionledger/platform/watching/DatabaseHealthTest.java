package org.actionledger.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.actionledger.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseHealthTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final OwnConnection connection = new OwnConnection(database.connectionDetails(database.jdbcUrl()));
    private final DatabaseHealth health =
            new DatabaseHealth(connection, List.of("shelves", "catalogue"), Duration.ZERO);

    @AfterEach
    void hangUp() {
        connection.destroy();
    }

    @Test
    void it_is_up_when_all_schemas_are_there_and_else_says_which_is_missing() {
        jdbc.sql("create schema shelves").update();
        assertThat(health.health()).isEqualTo(missing("schema catalogue"));

        jdbc.sql("create schema catalogue").update();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_connection_that_was_lost_is_no_database_that_is_away() {
        jdbc.sql("create schema shelves").update();
        jdbc.sql("create schema catalogue").update();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'action-ledger health' and datname = current_database()")
                .query(Boolean.class)
                .list();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_database_that_is_away_is_named() {
        DatabaseHealth elsewhere = new DatabaseHealth(
                new OwnConnection(database.connectionDetails("jdbc:postgresql://127.0.0.1:9/ledger")),
                List.of(),
                Duration.ZERO);

        assertThat(elsewhere.health()).isEqualTo(missing("PostgreSQL does not answer"));
    }

    private static Health missing(String what) {
        return Health.down().withDetail("missing", List.of(what)).build();
    }
}
