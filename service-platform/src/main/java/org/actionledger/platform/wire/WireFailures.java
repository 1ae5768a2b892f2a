package org.actionledger.platform.wire;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.platform.away.Away;
import org.actionledger.platform.away.OutcomeUnknown;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of a failure what is sent, and of what arrives a failure. */
class WireFailures {

    private static final Logger LOGGER = LoggerFactory.getLogger(WireFailures.class);

    /** What Axon Server says when a step of a stream is taken, or a step before it is missing. */
    private static final Pattern CONFLICT = Pattern.compile("\\[AXONIQ-2000].*sequence number (\\d+)", Pattern.DOTALL);

    private final List<Carrier> carriers;

    WireFailures(List<Carrier> carriers) {
        this.carriers = carriers;
    }

    /** In the instance that was to decide a command. */
    CommandExecutionException leaving(Throwable failure) {
        Carried carried = carried(failure);
        if (carried instanceof CarriedDefect) {
            LOGGER.error("a command failed that came over Axon Server", failure);
        }
        return new CommandExecutionException(String.valueOf(carried), null, carried);
    }

    private Carried carried(Throwable failure) {
        return carriers.stream()
                .map(carrier -> carrier.carry(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> carriedBySelf(failure));
    }

    private static Carried carriedBySelf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case AggregateStreamCreationException _ -> {
                    return new CarriedConflict("the stream exists already", true);
                }
                case ConcurrencyException _ -> {
                    return new CarriedConflict("another was faster", false);
                }
                case StatusRuntimeException _, StatusException _ -> {
                    return ofStore(Status.fromThrowable(cause));
                }
                case TimeoutException _ -> {
                    return new CarriedUnknown("the event store did not answer in time");
                }
                case InterruptedException _ -> {
                    return new CarriedUnknown("the instance ended before the event store answered");
                }
                default -> {
                    if (Away.isOfDatabase(cause)) {
                        return new CarriedUnknown("PostgreSQL did not answer, perhaps after the event store had");
                    }
                }
            }
        }
        return new CarriedDefect(failure.getClass().getName());
    }

    private static Carried ofStore(Status status) {
        Matcher conflict = CONFLICT.matcher(String.valueOf(status.getDescription()));
        return conflict.find()
                ? new CarriedConflict(
                        "step " + conflict.group(1) + " of the stream is taken",
                        conflict.group(1).equals("0"))
                : new CarriedUnknown("the event store did not answer: " + status.getCode());
    }

    /** In the instance that sent it. */
    static Throwable arriving(Throwable failure) {
        Throwable told =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (HandlerExecutionException.resolveDetails(told).orElse(null) instanceof Carried carried) {
            return carried.arrived();
        }
        return switch (told) {
            case NoHandlerForCommandException nobody -> nobody;
            case AxonServerCommandDispatchException lost -> new OutcomeUnknown("Axon Server was not there", lost);
            case AxonServerException lost -> new OutcomeUnknown("Axon Server went away", lost);
            case io.axoniq.axonserver.connector.AxonServerException lost ->
                new OutcomeUnknown("Axon Server went away", lost);
            case StatusRuntimeException lost -> new OutcomeUnknown("Axon Server went away", lost);
            // who decides says why it failed; that nothing is said is Axon's own, whose instance ends or cannot answer
            case CommandExecutionException silent ->
                new OutcomeUnknown("the instance that was to decide it did not say what became of it", silent);
            default -> told;
        };
    }
}
