package org.actionledger.command.planimport.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.eventstore.ManyStreams;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Finds out of the events themselves whether a batch was sent. Where they are stored in one transaction with the number of the last step
 * done that number says it; where they are stored elsewhere, somebody may have stored them and ended before he could write that down.
 */
class SentBefore {

    private final ManyStreams streams;

    SentBefore(ManyStreams streams) {
        this.streams = streams;
    }

    /** Events of a batch are stored together or not at all, so one of any step is enough; a step may have changed nothing. */
    boolean holds(OpenRun run, List<StoredStep> batch) {
        Set<String> commands =
                batch.stream().map(step -> step.commandId(run.id())).collect(Collectors.toSet());
        List<String> targets = batch.stream()
                .map(step -> StoredCommands.target(step.step().command()).toString())
                .distinct()
                .toList();
        try (Stream<List<DomainEventMessage<?>>> events = streams.read(targets, null)) {
            return events.flatMap(List::stream)
                    .anyMatch(event -> commands.contains(event.getMetaData().get(Provenance.COMMAND_ID)));
        }
    }
}
