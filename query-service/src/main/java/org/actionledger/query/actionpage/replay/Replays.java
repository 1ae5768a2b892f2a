package org.actionledger.query.actionpage.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionState;
import org.actionledger.command.action.RebuiltAction;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.query.actionpage.KeptAction;
import org.actionledger.query.actionpage.KeptActions;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Sight;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes actions again, from their first event on: no snapshot is looked at. */
@Component
class Replays {

    private final EventStore events;
    private final KeptActions tables;

    Replays(EventStore events, KeptActions tables) {
        this.events = events;
        this.tables = tables;
    }

    /** None where there is no such action, or none that who asks is shown. */
    @QueryHandler
    Optional<Replay> answer(FindReplay asked, Sight sight) {
        if (!tables.shows(asked.action(), sight)) {
            return Optional.empty();
        }
        // The tables first: what they know, the event store knows by then, and not the other way round.
        Optional<KeptAction> kept = tables.find(asked.action());
        List<Occurred> all = eventsOf(asked.action());
        return all.isEmpty() ? Optional.empty() : Optional.of(replay(asked, all, kept));
    }

    private Replay replay(FindReplay asked, List<Occurred> all, Optional<KeptAction> kept) {
        Course course = Course.of(all, asked.stop());
        List<Actor> actors = course.events().stream()
                .map(occurred -> Provenance.actor(occurred.recorded().metadata()))
                .toList();
        Map<AgencyId, String> names = tables.names(agencies(actors));
        RebuiltAction action = new RebuiltAction();
        ActionState start = null;
        ActionState state = null;
        List<Replay.Step> steps = new ArrayList<>();
        for (int i = 0; i < course.events().size(); i++) {
            Occurred occurred = course.events().get(i);
            Actor actor = actors.get(i);
            action.take(occurred.event(), occurred.eventId(), actor.id());
            ActionState after = action.state();
            steps.add(new Replay.Step(
                    occurred.sequence(),
                    occurred.eventId(),
                    occurred.event().getClass().getSimpleName(),
                    occurred.recorded().at(),
                    occurred.effectiveOn(),
                    person(actor, names),
                    occurred.told(),
                    Fields.changes(state, after),
                    asked.allStates() ? after : null));
            start = start == null ? after : start;
            state = after;
        }
        ActionState end = Objects.requireNonNull(state, "a course has at least its first event");
        return new Replay(
                asked.action(),
                all.size(),
                Objects.requireNonNull(start),
                steps,
                course.leftOut().stream().map(Occurred::sequence).toList(),
                end,
                new Comparison(course, end).with(kept));
    }

    /** None for an id that nothing, or something else than an action, bears. */
    private List<Occurred> eventsOf(ActionId action) {
        List<Occurred> occurred = new ArrayList<>();
        DomainEventStream stream = events.readEvents(action.toString(), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (!(message.getPayload() instanceof ActionEvent event)) {
                return List.of();
            }
            occurred.add(Occurred.of(event, Recorded.of(message)));
        }
        return occurred;
    }

    private static Set<AgencyId> agencies(List<Actor> actors) {
        Set<AgencyId> agencies = new HashSet<>();
        actors.forEach(actor -> Stream.of(Optional.ofNullable(actor.agency()), Optional.ofNullable(actor.onBehalfOf()))
                .flatMap(Optional::stream)
                .forEach(agencies::add));
        return agencies;
    }

    private static Replay.Person person(Actor actor, Map<AgencyId, String> names) {
        return new Replay.Person(
                actor.id(), actor.role(), agency(actor.agency(), names), agency(actor.onBehalfOf(), names));
    }

    private static Replay.@Nullable Agency agency(@Nullable AgencyId id, Map<AgencyId, String> names) {
        return id == null ? null : new Replay.Agency(id, names.get(id));
    }
}
