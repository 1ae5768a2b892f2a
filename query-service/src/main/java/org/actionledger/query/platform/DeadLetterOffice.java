package org.actionledger.query.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the events that a projection could not take, and hands them to it again. */
@Component
class DeadLetterOffice {

    /** After so many a failure that should pass is told to the operator. */
    private static final int PATIENCE = 3;

    private final Processors processors;
    private final JdbcClient jdbc;

    DeadLetterOffice(Processors processors, JdbcClient jdbc) {
        this.processors = processors;
        this.jdbc = jdbc;
    }

    /** At most so many, those of one stream in their order. */
    List<Letter> letters(Projection projection, int limit) {
        List<Letter> letters = new ArrayList<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence :
                processors.deadLetters(projection).deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
                if (letters.size() == limit) {
                    return letters;
                }
                letters.add(Letter.of(letter));
            }
        }
        return letters;
    }

    /** The letter with that event, if the projection has one. */
    Optional<DeadLetter<? extends EventMessage<?>>> find(Projection projection, String eventId) {
        return jdbc.sql("select sequence_identifier from processing.dead_letter_entry"
                        + " where processing_group = ? and event_identifier = ?")
                .param(projection.name())
                .param(eventId)
                .query((row, _) -> row.getString(1))
                .optional()
                .flatMap(stream -> find(projection, stream, eventId));
    }

    private Optional<DeadLetter<? extends EventMessage<?>>> find(Projection projection, String stream, String eventId) {
        for (DeadLetter<? extends EventMessage<?>> letter :
                processors.deadLetters(projection).deadLetterSequence(stream)) {
            if (letter.message().getIdentifier().equals(eventId)) {
                return Optional.of(letter);
            }
        }
        return Optional.empty();
    }

    /** Each stream once, or only that one, from its first letter until one fails again. */
    void retry(Projection projection, @Nullable String stream) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor = processors.deadLetterProcessor(projection);
        Set<String> tried = new HashSet<>();
        int before;
        do {
            before = tried.size();
            // one stream at a time; that it failed again looks the same as that there was none
            patiently(() -> {
                Set<String> now = new HashSet<>(tried);
                processor.process(letter ->
                        (stream == null || stream.equals(Letter.stream(letter))) && now.add(Letter.stream(letter)));
                tried.addAll(now);
            });
        } while (tried.size() > before);
    }

    /** A deadlock leaves everything as it was, and is over the next time. */
    private static void patiently(Runnable attempt) {
        for (int left = PATIENCE; ; left--) {
            try {
                attempt.run();
                return;
            } catch (RuntimeException failed) {
                if (!isPassing(failed)) {
                    throw failed;
                }
                if (left == 1) {
                    throw Declined.because(
                                    Declined.Rule.RETRY_INTERRUPTED,
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "The database broke the attempt off; what was taken before is taken, the rest is"
                                            + " as it was. Try again.")
                            .retryAfterSeconds(1);
                }
            }
        }
    }

    /** Axon reports that the letter could not be put back, which has as its first cause what broke the transaction. */
    private static boolean isPassing(@Nullable Throwable failed) {
        return switch (failed) {
            case null -> false;
            case TransientDataAccessException _ -> true;
            case SQLException broken when isPassing(broken.getSQLState()) -> true;
            default -> isPassing(failed.getCause());
        };
    }

    /** Serialization failures and deadlocks (class 40 of SQL), and a lock that was not to be had. */
    private static boolean isPassing(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith("40") || sqlState.equals("55P03"));
    }
}
