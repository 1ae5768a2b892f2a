package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastPlaceTest {

    private final Process process = new Process(Process.database(), Process.NEVER);
    private final String book = UUID.randomUUID().toString();

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void it_is_that_of_the_last_event_also_where_that_comes_from_a_nested_unit_of_work() {
        process.turn(book, 1);
        UnitOfWork<?> outer = DefaultUnitOfWork.startAndGet(new GenericMessage<>("outer"));
        LastPlace place = LastPlace.here();
        process.turn(book, 2);
        UnitOfWork<?> nested = DefaultUnitOfWork.startAndGet(new GenericMessage<>("nested"));
        assertThat(LastPlace.here()).isSameAs(place);
        process.turn(book, 3);
        process.turn(book, 4);
        nested.commit();
        assertThat(place.known()).isEmpty();

        outer.commit();

        assertThat(place.known()).hasValue(4);
        process.turn(book, 5);
        assertThat(place.known()).hasValue(4);
    }

    @Test
    void nothing_that_was_written_stands_nowhere() {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("nothing"));
        LastPlace place = LastPlace.here();

        unit.commit();

        assertThat(place.known()).isEmpty();
    }
}
