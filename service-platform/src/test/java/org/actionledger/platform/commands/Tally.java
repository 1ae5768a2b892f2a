package org.actionledger.platform.commands;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Counts strokes, and remembers who made them: an aggregate to try conflicts, memory and snapshots with. */
@AggregateRoot
@Revision("1")
class Tally {

    record MakeStroke(@TargetAggregateIdentifier String tally, String by) {}

    record StrokeMade(String tally, String by, LocalDate on) {}

    record Stroke(String by, @Nullable LocalDate on) {}

    @AggregateIdentifier
    private @Nullable String id;

    private final List<Stroke> strokes = new ArrayList<>();
    private final Map<String, Integer> perPerson = new LinkedHashMap<>();

    Tally() {}

    /** Answers how many strokes there are by now. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    int make(MakeStroke command) {
        AggregateLifecycle.apply(new StrokeMade(command.tally(), command.by(), LocalDate.of(2026, 3, 1)));
        int sum = perPerson.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != strokes.size()) {
            throw new IllegalStateException(sum + " strokes per person, " + strokes.size() + " in all");
        }
        return sum;
    }

    @EventSourcingHandler
    void on(StrokeMade event) {
        id = event.tally();
        strokes.add(new Stroke(event.by(), event.on()));
        perPerson.merge(event.by(), 1, Integer::sum);
    }
}
