package org.actionledger.command.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.actionledger.command.platform.Commands;
import org.actionledger.command.platform.Receipt;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.wiring.CommandModel;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.eventstore.ManyStreams;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The whole command side with its events in memory: real aggregates, real registers, no Spring and no database. */
public final class Ledger implements Acceptance {

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final Configuration axon;
    private final Commands commands;

    /** It is always today in Westshire. */
    public Ledger() {
        this(Westshire.CLOCK);
    }

    public Ledger(Clock clock) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(Clock.class, _ -> clock)
                .registerComponent(SnapshotTriggerDefinition.class, _ -> NoSnapshotTriggerDefinition.INSTANCE)
                .configureEmbeddedEventStore(_ -> engine)
                .configureCorrelationDataProviders(
                        _ -> List.of(new SimpleCorrelationDataProvider(Provenance.ACTOR_ID)));
        new CommandModel().configureModule(configurer);
        axon = configurer.start();
        commands = new Commands(axon.commandGateway(), new SimpleMeterRegistry());
    }

    /** Sends a command that must be accepted. */
    @Override
    public Receipt accept(Object command, Actor actor) {
        return send(command, actor, "api", null);
    }

    public Receipt send(Object command, Actor actor, String source, @Nullable Long expectedVersion) {
        return commands.send(command, actor, source, expectedVersion);
    }

    /** Sends a command that must be refused, leaving no trace, and answers why. */
    public Refusal refusal(Object command, Actor actor) {
        long before = size();
        Refused refused = catchThrowableOfType(Refused.class, () -> accept(command, actor));
        assertThat(refused).as("refusal of %s", command).isNotNull();
        assertThat(size()).as("events in the ledger").isEqualTo(before);
        return refused.refusal();
    }

    /** Everything that happened to what bears that id, oldest first. */
    public List<Object> events(Object id) {
        return messages(id).stream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    public List<? extends DomainEventMessage<?>> messages(Object id) {
        return axon.eventStore().readEvents(id.toString()).asStream().toList();
    }

    /** The events as those who read many streams at once are given them. */
    public ManyStreams streams() {
        return (ids, _) -> ids.stream()
                .distinct()
                .map(id -> messages(id).stream()
                        .<DomainEventMessage<?>>map(event -> event)
                        .toList())
                .filter(Predicate.not(List::isEmpty));
    }

    /** Looks at what bears that id, as its repository loads it. */
    public <A, T> T look(Class<A> type, Object id, Function<A, T> at) {
        return DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a look at it"))
                .executeWithResult(
                        () -> axon.repository(type).load(id.toString()).invoke(at))
                .getPayload();
    }

    private long size() {
        // straight from the engine: a stream of the event store waits for more
        return engine.readEvents(null, false).count();
    }
}
