package org.actionledger.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.grpc.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.actionledger.platform.away.OutcomeUnknown;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class WireFailuresTest {

    private record Moved(String where) implements Carried {

        @Override
        public RuntimeException arrived() {
            return new MovedAway(where);
        }
    }

    private static class MovedAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MovedAway(String where) {
            super(where);
        }
    }

    private final WireFailures failures = new WireFailures(List.of(WireFailuresTest::moved));

    private static @Nullable Carried moved(Throwable failure) {
        return failure instanceof MovedAway moved ? new Moved(String.valueOf(moved.getMessage())) : null;
    }

    private Throwable overTheWire(Throwable failure) {
        CommandExecutionException leaving = failures.leaving(failure);
        return WireFailures.arriving(
                new CommandExecutionException("", null, leaving.getDetails().orElseThrow()));
    }

    @Test
    void a_failure_that_somebody_knows_arrives_as_it_was() {
        assertThat(overTheWire(new MovedAway("to the coast")))
                .isInstanceOf(MovedAway.class)
                .hasMessage("to the coast");
    }

    @Test
    void a_step_that_is_taken_is_a_conflict_to_be_tried_again() {
        assertThat(overTheWire(refused("[AXONIQ-2000] Invalid sequence number 3 for aggregate a, expected 5")))
                .isExactlyInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_stream_that_another_began_is_told_apart() {
        assertThat(overTheWire(refused("[AXONIQ-2000] Invalid sequence number 0 for aggregate a, expected 1")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(overTheWire(new AggregateStreamCreationException("there")))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void where_the_store_does_not_answer_nobody_knows_what_became_of_it() {
        assertThat(overTheWire(new EventStoreException("", Status.UNAVAILABLE.asRuntimeException())))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(overTheWire(new EventStoreException("", new TimeoutException())))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(WireFailures.arriving(Status.UNAVAILABLE.asRuntimeException()))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(WireFailures.arriving(
                        new AxonServerCommandDispatchException("AXONIQ-4003", ErrorMessage.getDefaultInstance())))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void where_postgresql_goes_away_when_the_events_are_stored_nobody_knows_either() {
        assertThat(overTheWire(new IllegalStateException(new SQLException("terminating", "57P01"))))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(overTheWire(new TransactionSystemException("JDBC commit failed")))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(overTheWire(new IllegalStateException(new SQLException("no such column", "42703"))))
                .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_what_an_instance_had_in_hand_when_it_ended_nobody_knows_what_became() {
        assertThat(overTheWire(new EventStoreException("", new InterruptedException())))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(WireFailures.arriving(new CommandExecutionException("cancelled", null)))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_command_that_reached_nobody_was_not_carried_out() {
        assertThat(WireFailures.arriving(new NoHandlerForCommandException("nobody")))
                .isInstanceOf(NoHandlerForCommandException.class);
    }

    @Test
    void what_nobody_foresaw_keeps_its_words_to_itself() {
        assertThat(overTheWire(new IllegalArgumentException("the victim's name")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageNotContaining("victim");
    }

    private static Throwable refused(String words) {
        return Status.OUT_OF_RANGE.withDescription(words).asRuntimeException();
    }
}
