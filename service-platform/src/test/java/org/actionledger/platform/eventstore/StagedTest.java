package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StagedTest {

    private final UnitOfWork<?> whole = DefaultUnitOfWork.startAndGet(null);

    @AfterEach
    void end() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
    }

    @Test
    void nested_units_of_work_see_what_was_published_before_them_stream_by_stream_and_in_order() {
        Staged.add(List.of(event("one", 0), event("two", 0), GenericEventMessage.asEventMessage("of no stream")));
        UnitOfWork<?> part = DefaultUnitOfWork.startAndGet(null);
        Staged.add(List.of(event("one", 1)));

        assertThat(Staged.of("one"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
        part.commit();
        assertThat(Staged.of("one"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
        assertThat(Staged.of("two")).hasSize(1);
        assertThat(Staged.of("three")).isEmpty();
    }

    @Test
    void a_nested_unit_of_work_that_is_rolled_back_takes_back_what_it_published() {
        Staged.add(List.of(event("one", 0)));
        UnitOfWork<?> part = DefaultUnitOfWork.startAndGet(null);
        Staged.add(List.of(event("one", 1), event("two", 0)));

        part.rollback();

        assertThat(Staged.of("one"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L);
        assertThat(Staged.of("two")).isEmpty();
    }

    @Test
    void the_next_unit_of_work_sees_nothing_of_it() {
        Staged.add(List.of(event("one", 0)));
        whole.commit();
        assertThat(Staged.of("one")).isEmpty();

        DefaultUnitOfWork.startAndGet(null);
        assertThat(Staged.of("one")).isEmpty();
    }

    private static DomainEventMessage<?> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>("Thing", stream, sequence, "payload");
    }
}
