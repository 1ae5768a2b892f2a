package org.actionledger.command.planimport.reversal;

import java.util.List;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What happened to one thing, seen from an import.
 *
 * @param before the events before the import's first
 * @param since that one and all after it; none where the import left no trace
 */
record Touched(
        List<? extends DomainEventMessage<?>> before,
        List<? extends DomainEventMessage<?>> since,
        boolean byOthers,
        boolean undone) {

    static Touched by(ImportId id, List<? extends DomainEventMessage<?>> stream) {
        int first = 0;
        while (first < stream.size() && !id.isSource(source(stream.get(first)))) {
            first++;
        }
        List<? extends DomainEventMessage<?>> since = stream.subList(first, stream.size());
        return new Touched(
                stream.subList(0, first),
                since,
                since.stream().map(Touched::source).anyMatch(source -> !id.isSource(source) && !id.isReversal(source)),
                since.stream().map(Touched::source).anyMatch(id::isReversal));
    }

    private static String source(DomainEventMessage<?> event) {
        return String.valueOf(event.getMetaData().get(Provenance.SOURCE));
    }

    /** Whether none of the import.s steps changed it. */
    boolean leftNoTrace() {
        return since.isEmpty();
    }

    /** Whether it came into being with the import. */
    boolean begunByIt() {
        return before.isEmpty();
    }
}
