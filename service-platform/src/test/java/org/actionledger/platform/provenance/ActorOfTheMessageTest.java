package org.actionledger.platform.provenance;

import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorOfTheMessageTest {

    private static final Actor COORDINATOR = new Actor("person-1", Role.COORDINATOR, null, null);

    private final AggregateTestFixture<Door> fixture = new AggregateTestFixture<>(Door.class);

    @Test
    void an_aggregate_learns_who_acts_without_any_wiring() {
        fixture.givenNoPriorActivity()
                .when(new OpenDoor("front"), Provenance.of(COORDINATOR))
                .expectEvents(new DoorOpened("front", "person-1"));
    }

    @Test
    void a_command_that_names_nobody_is_not_decided() {
        fixture.givenNoPriorActivity()
                .when(new OpenDoor("front"))
                .expectNoEvents()
                .expectException(IllegalArgumentException.class);
    }

    record OpenDoor(String id) {}

    record DoorOpened(String id, String by) {}

    @AggregateRoot
    static class Door {

        @AggregateIdentifier
        private @Nullable String id;

        Door() {}

        @CommandHandler
        Door(OpenDoor command, Actor actor) {
            AggregateLifecycle.apply(new DoorOpened(command.id(), actor.id()));
        }

        @EventSourcingHandler
        void on(DoorOpened event) {
            id = event.id();
        }
    }
}
