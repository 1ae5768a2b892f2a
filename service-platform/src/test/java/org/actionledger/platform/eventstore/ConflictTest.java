package org.actionledger.platform.eventstore;

import static org.actionledger.platform.eventstore.Process.pageTurned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictTest {

    private final TestDatabase database = Process.database();
    private final Process process = new Process(database, Process.NEVER);
    private final String book = UUID.randomUUID().toString();
    private final String another = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        process.store.publish(List.of(pageTurned(book, 1), pageTurned(book, 2)));
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void a_step_that_another_instance_took_is_a_conflict_and_not_a_broken_store() {
        assertThatThrownBy(() -> process.turn(book, 2)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_stream_that_exists_cannot_begin_again() {
        assertThatThrownBy(() -> process.turn(book, 1)).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_conflict_behind_the_beginning_of_another_stream_is_not_taken_for_that_stream() {
        assertThatThrownBy(() -> process.store.publish(List.of(pageTurned(another, 1), pageTurned(book, 2))))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_beginning_that_exists_behind_a_free_step_is_not_taken_for_a_conflict() {
        assertThatThrownBy(() -> process.store.publish(List.of(pageTurned(book, 3), pageTurned(book, 1))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_store_that_is_broken_is_not_taken_for_a_conflict() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter table eventstore.domain_event_entry add constraint full_up check (global_index < 3)");
        }

        assertThatThrownBy(() -> process.turn(book, 3)).isInstanceOf(EventStoreException.class);
    }

    @Test
    void a_writer_that_is_stopped_because_two_waited_for_each_other_may_try_again() {
        SQLException deadlock = new SQLException("deadlock detected", "40P01");

        assertThat(new DuplicateKeys().isDuplicateKeyViolation(new BatchUpdateException(deadlock)))
                .isTrue();
        assertThat(new DuplicateKeys().isDuplicateKeyViolation(new SQLException("no such table", "42P01")))
                .isFalse();
    }
}
