package org.actionledger.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.away.OutcomeUnknown;
import org.actionledger.platform.repetition.KeyedRequest;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** The one way to the aggregates: says with each command who acts and through which door, and waits for the answer. */
public class Commands {

    /** How long a command is sent again and again of which nobody knows what became of it, and the pause between two sendings. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(200);

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
     * @throws OutcomeUnknown when nobody answered for some seconds whether it was stored
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

    /**
     * Where nobody knows whether it was decided, it is sent again, to be looked for first; for some time. That a later sending reached nobody,
     * or met others only, says nothing of the earlier one.
     */
    private Receipt sendAndWait(CommandMessage<?> command) {
        long began = System.nanoTime();
        CommandMessage<?> next = command;
        @Nullable OutcomeUnknown lost = null;
        while (true) {
            try {
                return gateway.sendAndWait(next);
            } catch (VersionAhead ahead) {
                throw ahead.asStale();
            } catch (NoHandlerForCommandException | ConcurrencyException undecided) {
                throw lost == null ? undecided : lost;
            } catch (OutcomeUnknown unknown) {
                if (System.nanoTime() - began > PATIENCE.toNanos()
                        || Thread.currentThread().isInterrupted()) {
                    throw unknown;
                }
                lost = unknown;
                next = command.andMetaData(Map.of(Decisions.MAY_BE_REPEATED_FROM, Instant.EPOCH.toString()));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
