package org.actionledger.platform.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

class HandedOnTest {

    private static final AgencyId POLICE = AgencyId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final AgencyId COUNCIL = AgencyId.of("01890a5d-ac96-774b-bcce-b302099a8058");

    private final HandedOn handedOn = new HandedOn();

    @Test
    void an_event_says_who_acted_for_whom_and_through_which_door() {
        CommandMessage<?> command = command(Provenance.of(new Actor("person-1", Role.COORDINATOR, COUNCIL, POLICE)))
                .andMetaData(Map.of(Provenance.SOURCE, "api"));

        assertThat(correlationDataFor(command))
                .containsEntry(Provenance.ACTOR_ID, "person-1")
                .containsEntry(Provenance.ACTOR_ROLE, "COORDINATOR")
                .containsEntry(Provenance.ACTOR_AGENCY, COUNCIL.toString())
                .containsEntry(Provenance.ON_BEHALF_OF, POLICE.toString())
                .containsEntry(Provenance.SOURCE, "api");
    }

    @Test
    void an_event_names_the_command_it_follows_from() {
        CommandMessage<?> command = command(Map.of(Provenance.CORRELATION_ID, "request-1"));

        assertThat(correlationDataFor(command))
                .containsEntry(Provenance.CORRELATION_ID, "request-1")
                .containsEntry(Provenance.CAUSATION_ID, command.getIdentifier())
                .containsEntry(Provenance.COMMAND_ID, command.getIdentifier());
    }

    @Test
    void a_command_without_a_correlation_begins_one() {
        CommandMessage<?> command = command(Map.of());

        assertThat(correlationDataFor(command)).containsEntry(Provenance.CORRELATION_ID, command.getIdentifier());
    }

    @Test
    void what_follows_from_an_event_does_not_claim_its_command() {
        EventMessage<?> event = GenericEventMessage.asEventMessage("something happened")
                .andMetaData(Map.of(Provenance.COMMAND_ID, "command-1"));

        assertThat(correlationDataFor(event))
                .doesNotContainKey(Provenance.COMMAND_ID)
                .containsEntry(Provenance.CAUSATION_ID, event.getIdentifier());
    }

    @Test
    void nothing_else_is_handed_on() {
        assertThat(correlationDataFor(command(Map.of("name", "Jane Doe")))).doesNotContainKey("name");
    }

    private Map<String, Object> correlationDataFor(Message<?> message) {
        return Map.copyOf(handedOn.correlationDataFor(message));
    }

    private static CommandMessage<?> command(Map<String, String> metadata) {
        return GenericCommandMessage.asCommandMessage("do something").withMetaData(metadata);
    }
}
