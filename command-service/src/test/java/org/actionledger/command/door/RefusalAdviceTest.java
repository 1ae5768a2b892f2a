package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionledger.command.platform.StaleVersion;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class RefusalAdviceTest {

    @Test
    void who_saw_an_old_version_is_told_so_although_nobody_can_say_what_others_did() {
        RefusalAdvice advice = new RefusalAdvice(EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine() {
                    @Override
                    public Optional<Long> lastSequenceNumberFor(String id) {
                        throw new EventStoreException("the store is away");
                    }
                })
                .build());

        ResponseEntity<ProblemDetail> answer = advice.stale(new StaleVersion("some action", 3, 5));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"5\"");
        ProblemDetail problem = answer.getBody();
        assertThat(problem).isNotNull();
        assertThat(problem.getDetail()).isEqualTo("It has changed since version 3; its version is 5.");
        assertThat(problem.getProperties()).containsAllEntriesOf(Map.of("version", 5L, "changes", List.of()));
    }
}
