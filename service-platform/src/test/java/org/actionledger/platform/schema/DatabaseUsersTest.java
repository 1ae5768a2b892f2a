package org.actionledger.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actionledger.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the users of docs/database-users.sql may not do in the event store; that what they may is enough, the packaged services show. */
class DatabaseUsersTest {

    private static final Path USERS = Path.of("..", "docs", "database-users.sql");
    private static final SchemaMigration MIGRATION =
            new SchemaMigration("eventstore", "classpath:db/migration/eventstore");
    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void a_new_installation() throws IOException {
        JdbcClient.create(DATABASE.dataSource()).sql(Files.readString(USERS)).update();
        MIGRATION.run(as("ledger_tables"));
    }

    @Test
    void the_command_service_adds_events_and_changes_none() {
        JdbcClient commands = JdbcClient.create(as("ledger_commands"));

        assertThat(commands.sql("""
            insert into eventstore.domain_event_entry (sequence_number, time_stamp, event_identifier, aggregate_identifier,
            payload_type, payload, meta_data) values (0, now(), gen_random_uuid(), 'a', 'b', '', '')\
            """).update()).isEqualTo(1);
        assertThat(commands.sql("delete from eventstore.snapshot_event_entry").update())
                .isZero();
        assertDenied(commands, "update eventstore.domain_event_entry set type = 'c'");
        assertDenied(commands, "delete from eventstore.domain_event_entry");
        assertDenied(commands, "truncate eventstore.domain_event_entry");
        assertDenied(commands, "drop table eventstore.domain_event_entry");
    }

    @Test
    void the_query_service_reads_events_and_adds_none() {
        JdbcClient questions = JdbcClient.create(as("ledger_questions"));

        assertThat(questions
                        .sql("select payload from eventstore.domain_event_entry where aggregate_identifier = 'none'")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertDenied(
                questions, "insert into eventstore.snapshot_event_entry select * from eventstore.snapshot_event_entry");
        assertDenied(questions, "delete from eventstore.domain_event_entry");
    }

    @Test
    void once_the_tables_are_there_the_services_start_without_their_owner() {
        MIGRATION.run(as("ledger_commands"));
        MIGRATION.run(as("ledger_questions"));
    }

    private static void assertDenied(JdbcClient user, String statement) {
        assertThatThrownBy(() -> user.sql(statement).update())
                .hasStackTraceContaining(statement.startsWith("drop") ? "must be owner" : "permission denied");
    }

    private static DriverManagerDataSource as(String user) {
        return new DriverManagerDataSource(DATABASE.jdbcUrl(), user, "any, as this server asks for none");
    }
}
