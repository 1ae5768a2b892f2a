package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actionledger.command.platform.StaleVersion;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class RefusalAdviceTest {

    private final RefusalAdvice advice = new RefusalAdvice(EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build());

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_answered_with_its_type_its_sentence_its_name_and_the_status_of_its_kind(Refusal refusal) {
        ResponseEntity<ProblemDetail> answer = advice.refused(new Refused(refusal, "It is so in this very case."));

        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        assertThat(answer.getStatusCode().value())
                .isEqualTo(
                        switch (refusal.kind()) {
                            case FORBIDDEN -> 403;
                            case UNKNOWN -> 404;
                            case CONFLICT -> 409;
                            case INVALID -> 422;
                        });
        assertThat(path(problem))
                .isEqualTo("/problems/"
                        + refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(problem.getTitle()).isEqualTo(refusal.sentence());
        assertThat(problem.getDetail()).isEqualTo("It is so in this very case.");
        assertThat(problem.getProperties()).containsEntry("refusal", refusal.name());
    }

    @Test
    void a_command_that_met_others_again_and_again_may_be_sent_again_after_a_second() {
        ResponseEntity<ProblemDetail> answer = advice.tooBusy(new ConcurrencyException("once more"));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(path(Objects.requireNonNull(answer.getBody()))).isEqualTo("/problems/too-busy");
    }

    @Test
    void who_saw_an_old_version_is_told_so_although_nobody_can_say_what_others_did() {
        RefusalAdvice cannotRead = new RefusalAdvice(EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine() {
                    @Override
                    public Optional<Long> lastSequenceNumberFor(String id) {
                        throw new EventStoreException("the store is away");
                    }
                })
                .build());

        ResponseEntity<ProblemDetail> answer = cannotRead.stale(new StaleVersion("some action", 3, 5));

        assertThat(answer.getStatusCode().value()).isEqualTo(412);
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"5\"");
        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.getDetail()).isEqualTo("It has changed since version 3; its version is 5.");
        assertThat(problem.getProperties()).containsAllEntriesOf(Map.of("version", 5L, "changes", List.of()));
    }

    private static String path(ProblemDetail problem) {
        return Objects.requireNonNull(problem.getType()).getPath();
    }
}
