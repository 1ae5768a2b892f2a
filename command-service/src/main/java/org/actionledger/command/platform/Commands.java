package org.actionledger.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.repetition.KeyedRequest;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/** The one way to the aggregates: says with each command who acts and through which door, and waits for the answer. */
public class Commands {

    private final CommandGateway gateway;
    private final CommandMeters meters;

    public Commands(CommandGateway gateway, MeterRegistry registry) {
        this.gateway = gateway;
        this.meters = new CommandMeters(registry);
    }

    /** Sends a command that belongs to no greater undertaking: its own id is the correlation id. Otherwise as below. */
    public Receipt send(Object command, Actor actor, String source, @Nullable Long expectedVersion) {
        return send(command, actor, source, expectedVersion, null);
    }

    /**
     * Sends a command and waits until it is stored or refused.
     *
     * @param source the door it came through, see {@link Provenance#SOURCE}
     * @param expectedVersion the version its sender saw, or null when any will do
     * @param correlationId what it shares with all else that follows from one request
     * @throws org.actionledger.command.refusal.Refused when a rule is broken
     * @throws StaleVersion when the aggregate has another version by now
     */
    public Receipt send(
            Object command,
            Actor actor,
            String source,
            @Nullable Long expectedVersion,
            @Nullable String correlationId) {
        Map<String, Object> metadata = new LinkedHashMap<>(Provenance.of(actor));
        metadata.put(Provenance.SOURCE, source);
        if (correlationId != null) {
            metadata.put(Provenance.CORRELATION_ID, correlationId);
        }
        if (expectedVersion != null) {
            metadata.put(Decisions.EXPECTED_VERSION, expectedVersion);
        }
        return meters.measure(command, () -> sendAndWait(message(command, metadata)));
    }

    /** A request that is repeated under its key sends the same message again, so that it can be seen whether it was decided before. */
    private static CommandMessage<?> message(Object command, Map<String, Object> metadata) {
        KeyedRequest request = KeyedRequest.current();
        if (request == null) {
            return new GenericCommandMessage<>(command, metadata);
        }
        metadata.put(Decisions.MAY_BE_REPEATED_FROM, request.mayBeRepeatedFrom().toString());
        return new GenericCommandMessage<>(
                new GenericMessage<>(request.nextCommandId().toString(), command, metadata),
                command.getClass().getName());
    }

    private Receipt sendAndWait(CommandMessage<?> command) {
        try {
            return gateway.sendAndWait(command);
        } catch (VersionAhead ahead) {
            throw ahead.asStale();
        }
    }
}
