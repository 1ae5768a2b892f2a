package org.actionledger.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.actionledger.events.action.Rag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The words of the case are always "Rowan was told". */
class ToldTest {

    @Test
    void what_is_quoted_is_not_told_and_what_stands_before_it_is() {
        assertThat(Told.of(new IOException("no answer from db1: Connection refused")))
                .isEqualTo("java.io.IOException: no answer from db1: Connection refused");
        assertThat(Told.of(new IllegalStateException("cannot take 'Rowan was told' twice")))
                .isEqualTo("java.lang.IllegalStateException: cannot take …");
        assertThat(Told.of(new IllegalStateException("cannot take\nRowan was told")))
                .isEqualTo("java.lang.IllegalStateException: cannot take");
        assertThat(Told.of(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void names_of_the_database_are_told() {
        assertThat(Told.of(new IllegalStateException(
                        "ERROR: duplicate key value violates unique constraint \"action_pkey\"")))
                .endsWith("violates unique constraint \"action_pkey\"");
        assertThat(Told.of(new IllegalStateException("ERROR: invalid input syntax for type date: \"Rowan was told\"")))
                .endsWith("invalid input syntax for type date: …");
        assertThat(Told.of(new IllegalStateException("ERROR: invalid input syntax for type date: \"rowan\"")))
                .endsWith("invalid input syntax for type date: …");
    }

    @Test
    void of_what_somebody_has_sent_nothing_is_told_whoever_repeats_it() {
        JsonMapper json = JsonMapper.builder().build();
        for (Callable<?> reading : new Callable<?>[] {
            () -> UUID.fromString("Rowan was told"),
            () -> Rag.valueOf("Rowan was told"),
            () -> Integer.parseInt("Rowan was told"),
            () -> LocalDate.parse("Rowan was told"),
            () -> json.readValue("\"Rowan was told\"", Rag.class),
            () -> json.readValue("{Rowan was told", Rag.class)
        }) {
            Exception failure = failureOf(reading);
            assertThat(Told.of(failure)).isEqualTo(failure.getClass().getName() + ": …");
            Exception outer = new RuntimeException(failure);
            assertThat(Told.of(outer)).isEqualTo("java.lang.RuntimeException: …");
            assertThat(new Thrown().printStackTraceToString(outer)).contains("Caused by: ");
        }
    }

    private static Exception failureOf(Callable<?> reading) {
        try {
            throw new AssertionError(String.valueOf(reading.call()));
        } catch (Exception failure) {
            return failure;
        }
    }
}
