package org.actionledger.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.eventstore.LastPlace;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

class CommandMetersTest {

    private static final Actor OPERATOR = new Actor("o-1", Role.OPERATOR, null, null);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Commands commands =
            new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), registry);

    record Knock() {}

    @Test
    void an_accepted_command_is_counted_and_timed() {
        bus.subscribe(Knock.class.getName(), _ -> new Receipt("door", 3, LastPlace.here()));

        commands.send(new Knock(), OPERATOR, "api", null);
        commands.send(new Knock(), OPERATOR, "api", null);

        assertThat(count("accepted", "none")).isEqualTo(2);
        assertThat(registry.get(CommandMeters.NAME).timer().totalTime(java.util.concurrent.TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void a_refused_command_is_counted_by_its_reason() {
        bus.subscribe(Knock.class.getName(), command -> {
            throw new Refused(Refusal.ALREADY_CLOSED);
        });

        assertThatThrownBy(() -> commands.send(new Knock(), OPERATOR, "api", null))
                .isInstanceOf(Refused.class);

        assertThat(count("refused", "ALREADY_CLOSED")).isEqualTo(1);
    }

    @Test
    void a_command_for_another_version_is_counted_as_refused() {
        bus.subscribe(Knock.class.getName(), command -> {
            throw new StaleVersion("door", 1, 3);
        });

        assertThatThrownBy(() -> commands.send(new Knock(), OPERATOR, "api", 1L))
                .isInstanceOf(StaleVersion.class);

        assertThat(count("refused", "STALE_VERSION")).isEqualTo(1);
    }

    @Test
    void a_command_that_breaks_is_counted_as_failed() {
        bus.subscribe(Knock.class.getName(), command -> {
            throw new IllegalStateException("the hinge");
        });

        assertThatThrownBy(() -> commands.send(new Knock(), OPERATOR, "api", null))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count("failed", "none")).isEqualTo(1);
    }

    private long count(String outcome, String refusal) {
        return registry.get(CommandMeters.NAME)
                .tags("command", "Knock", "outcome", outcome, "refusal", refusal)
                .timer()
                .count();
    }
}
