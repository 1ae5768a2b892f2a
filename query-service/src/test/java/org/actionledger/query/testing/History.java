package org.actionledger.query.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.Id;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The events of one aggregate as they were recorded, a minute apart, each with the actor who brought it about. */
public final class History {

    private final String type;
    private final Id id;
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private int stored;
    private final Map<String, String> more = new HashMap<>();
    private Actor actor = new Actor("a-coordinator", Role.COORDINATOR, new AgencyId(UUID.randomUUID()), null);
    private Instant next = Instant.parse("2025-07-01T08:00:00Z");

    /** {@code type} is the simple name of the aggregate, such as {@code Action}. */
    public History(String type, Id id) {
        this.type = type;
        this.id = id;
    }

    /** Whoever brings about the events from now on. */
    public History by(Actor who) {
        actor = who;
        return this;
    }

    /** What the metadata of the events from now on say beside the actor; null for nothing. */
    public History with(String key, @Nullable String value) {
        if (value == null) {
            more.remove(key);
        } else {
            more.put(key, value);
        }
        return this;
    }

    /** When the next event is recorded. */
    public History at(Instant instant) {
        next = instant;
        return this;
    }

    public History then(Object event) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.putAll(Provenance.of(actor));
        events.add(new GenericDomainEventMessage<>(
                type,
                id.toString(),
                events.size(),
                event,
                metadata,
                UUID.randomUUID().toString(),
                next));
        next = next.plus(Duration.ofMinutes(1));
        return this;
    }

    public List<DomainEventMessage<?>> events() {
        return List.copyOf(events);
    }

    /** Those that it was not asked for before. */
    List<DomainEventMessage<?>> toStore() {
        List<DomainEventMessage<?>> more = List.copyOf(events.subList(stored, events.size()));
        stored = events.size();
        return more;
    }

    public DomainEventMessage<?> last() {
        return events.getLast();
    }

    /** The id of the last event, to be named by a correction. */
    public String lastId() {
        return last().getIdentifier();
    }
}
