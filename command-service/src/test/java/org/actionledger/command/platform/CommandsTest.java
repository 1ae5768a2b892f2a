package org.actionledger.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.away.OutcomeUnknown;
import org.actionledger.platform.eventstore.LastPlace;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final Actor SOMEBODY = new Actor("somebody", Role.OPERATOR, null, null);

    private record Knock() {}

    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Commands commands =
            new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), new SimpleMeterRegistry());

    @Test
    void a_command_nobody_answered_is_sent_again_to_be_looked_for_before_it_is_decided() {
        bus.subscribe(Knock.class.getName(), command -> {
            sent.add(command);
            if (sent.size() < 3) {
                throw new OutcomeUnknown("nobody answered");
            }
            return new Receipt("door", 3, LastPlace.here());
        });

        assertThat(commands.send(new Knock(), SOMEBODY, "api", null).version()).isEqualTo(3);

        assertThat(sent)
                .extracting(CommandMessage::getIdentifier)
                .hasSize(3)
                .containsOnly(sent.getFirst().getIdentifier());
        assertThat(sent.getFirst().getMetaData()).doesNotContainKey(Decisions.MAY_BE_REPEATED_FROM);
        assertThat(sent.subList(1, 3))
                .allSatisfy(again -> assertThat(again.getMetaData()).containsKey(Decisions.MAY_BE_REPEATED_FROM));
    }

    @Test
    void where_a_later_sending_reaches_nobody_the_earlier_one_may_still_have_been_carried_out() {
        whereALaterSendingFailsWith(new NoHandlerForCommandException("nobody"));
        whereALaterSendingFailsWith(new ConcurrencyException("others"));
    }

    private void whereALaterSendingFailsWith(RuntimeException undecided) {
        sent.clear();
        bus.subscribe(Knock.class.getName(), command -> {
            sent.add(command);
            throw sent.size() == 1 ? new OutcomeUnknown("nobody answered") : undecided;
        });

        assertThatThrownBy(() -> commands.send(new Knock(), SOMEBODY, "api", null))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(sent).hasSize(2);
    }

    @Test
    void what_reached_nobody_at_all_was_not_carried_out() {
        assertThatThrownBy(() -> commands.send(new Knock(), SOMEBODY, "api", null))
                .isInstanceOf(NoHandlerForCommandException.class);
    }

    @Test
    void a_refusal_is_an_answer() {
        bus.subscribe(Knock.class.getName(), command -> {
            sent.add(command);
            throw new Refused(Refusal.NOTHING_CHANGES);
        });

        assertThatThrownBy(() -> commands.send(new Knock(), SOMEBODY, "api", null))
                .isInstanceOf(Refused.class);
        assertThat(sent).hasSize(1);
    }
}
