package org.actionledger.command.platform;

import static org.actionledger.command.refusal.Refused.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.rule.KnownTo;
import org.actionledger.command.rule.Leads;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.eventstore.LastPlace;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.HandlerAttributes;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Surrounds every decision of an aggregate. First of all, a command that may have been sent before is looked for in the store; if it was
 * decided, its sender gets the receipt of then, and nothing is decided again. Whoever has no business with the aggregate is answered as if
 * it were not there.
 *
 * <p>Before a decision, the version the sender expects is compared with the one the aggregate has;
 * after it, the sender gets a {@link Receipt} with the new one. Axon's own comparison comes too late for that: it looks only when the
 * decision is made already, so that a sender who saw an old version is told of a broken rule instead.
 *
 * <p>A cached aggregate may be older than what another instance has stored. Whatever it applies then meets the other's event in the
 * store and is repeated, but a refusal stores nothing and would stand. So a refusal is checked against the store, and repeated
 * if the aggregate was not up to date.
 */
public class Decisions implements HandlerEnhancerDefinition {

    /** Metadata of a command: the version its sender saw, a whole number; without it any version will do. */
    static final String EXPECTED_VERSION = "expectedVersion";

    /**
     * Metadata of a command: the instant, as text, from which on somebody else may have sent the same message; without it nobody does.
     * Before that, nobody need look for it in the store.
     */
    static final String MAY_BE_REPEATED_FROM = "mayBeRepeatedFrom";

    private final Supplier<EventStore> eventStore;
    private final Supplier<Clock> clock;
    private final Supplier<Leads> leads;

    public Decisions(Supplier<EventStore> eventStore, Supplier<Clock> clock, Supplier<Leads> leads) {
        this.eventStore = eventStore;
        this.clock = clock;
        this.leads = leads;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean decides = original.attribute(HandlerAttributes.COMMAND_NAME).isPresent()
                && original.declaringClass().isAnnotationPresent(AggregateRoot.class);
        return decides ? new Decision<>(original) : original;
    }

    private class Decision<T> extends WrappedMessageHandlingMember<T> {

        Decision(MessageHandlingMember<T> decision) {
            super(decision);
        }

        @Override
        public Object handle(Message<?> command, T aggregate) throws Exception {
            Optional<Receipt> before = decidedBefore(command);
            if (before.isPresent()) {
                return before.get();
            }
            try {
                refuseStrangers(command, aggregate);
                compareVersions(command);
                super.handle(command, aggregate);
            } catch (Refused refused) {
                repeatIfOutdated();
                throw refused;
            }
            return new Receipt(id(), AggregateLifecycle.getVersion(), LastPlace.here());
        }

        /** A message that was sent before has left its id beside what it brought about. */
        private Optional<Receipt> decidedBefore(Message<?> command) {
            Object from = command.getMetaData().get(MAY_BE_REPEATED_FROM);
            if (from == null
                    || AggregateLifecycle.getVersion() == null
                    || clock.get().instant().isBefore(Instant.parse(from.toString()))) {
                return Optional.empty();
            }
            return eventStore
                    .get()
                    .readEvents(id(), 0)
                    .asStream()
                    .filter(event ->
                            command.getIdentifier().equals(event.getMetaData().get(Provenance.COMMAND_ID)))
                    .reduce((_, last) -> last)
                    .map(event -> new Receipt(id(), event.getSequenceNumber(), LastPlace.here()));
        }

        private void refuseStrangers(Message<?> command, T aggregate) {
            boolean isThere = AggregateLifecycle.getVersion() != null;
            if (isThere && aggregate instanceof KnownTo thing) {
                Actor actor = Provenance.actor(command.getMetaData());
                refuseIf(!thing.isKnownTo(actor, leads.get()), thing.unknown());
            }
        }

        private void compareVersions(Message<?> command) {
            Object expected = command.getMetaData().get(EXPECTED_VERSION);
            Long current = AggregateLifecycle.getVersion();
            if (!(expected instanceof Number number) || current == null) {
                return;
            }
            long version = number.longValue();
            if (version < current) {
                throw new StaleVersion(id(), version, current);
            }
            if (version > current) {
                throw new VersionAhead(id(), version, current);
            }
        }

        private void repeatIfOutdated() {
            Long current = AggregateLifecycle.getVersion();
            if (current != null && eventStore.get().lastSequenceNumberFor(id()).orElse(current) > current) {
                throw new ConcurrencyException("another instance has stored what this one has not read yet");
            }
        }

        private String id() {
            AggregateScopeDescriptor scope = (AggregateScopeDescriptor) Scope.describeCurrentScope();
            return scope.getIdentifier().toString();
        }
    }
}
