package org.actionledger.command.planimport.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;

/**
 * Sends the step of a run, with where it comes from and in whose name it is sent, on the bus of this very process: its unit of work is
 * nested in the one that is under way, and shares its transaction. A bus that reaches others would decide it in another.
 */
class StepSender {

    private final CommandBus localBus;

    StepSender(CommandBus localBus) {
        this.localBus = localBus;
    }

    /** Throws {@link StepRefused} where a rule is broken, and whatever else keeps it from being decided. */
    void send(OpenRun run, StoredStep stored) {
        Step step = stored.step();
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        localBus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(stored.commandId(run.id()), step.command(), metadata(run, step)),
                        step.command().getClass().getName()),
                answer);
        CommandResultMessage<?> result = answer.getResult();
        if (result.isExceptional()) {
            throw failure(step, result.exceptionResult());
        }
    }

    private static Map<String, Object> metadata(OpenRun run, Step step) {
        Actor by = run.startedBy();
        Map<String, Object> metadata =
                new LinkedHashMap<>(Provenance.of(new Actor(by.id(), by.role(), by.agency(), step.onBehalfOf())));
        metadata.put(Provenance.SOURCE, run.source(step.row()));
        metadata.put(Provenance.CORRELATION_ID, run.importId().toString());
        return metadata;
    }

    private static RuntimeException failure(Step step, Throwable failure) {
        return switch (failure) {
            case Refused refused -> new StepRefused(step, refused);
            case RuntimeException unexpected -> unexpected;
            default -> new IllegalStateException(failure);
        };
    }
}
