package org.actionledger.query.actionpage.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.KnownEvents;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Which events are replayed.
 *
 * @param events in the order they were recorded
 * @param leftOut those recorded by then that were not yet true on the day asked for
 * @param whole whether these are all the events there are
 */
record Course(List<Occurred> events, List<Occurred> leftOut, boolean whole) {

    /** All of them up to the stop; refuses a stop that there is not, or that lies before the first event. */
    static Course of(List<Occurred> all, Stop stop) {
        List<Occurred> known = all;
        if (stop.until() != null) {
            known = until(all, stop.until());
        } else if (stop.recordedAt() != null) {
            known = recordedBy(all, stop.recordedAt());
        }
        if (stop.effectiveOn() == null) {
            return new Course(known, List.of(), known.size() == all.size());
        }
        Map<Boolean, List<Occurred>> parted = partedAt(stop.effectiveOn(), known);
        List<Occurred> taken = parted.getOrDefault(true, List.of());
        return new Course(taken, parted.getOrDefault(false, List.of()), taken.size() == all.size());
    }

    private static List<Occurred> until(List<Occurred> all, String event) {
        int last = IntStream.range(0, all.size())
                .filter(i -> all.get(i).eventId().equals(event)
                        || Long.toString(all.get(i).sequence()).equals(event))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "until",
                        "must be the id of one of this action's events, or its number from 0 to "
                                + all.getLast().sequence(),
                        event));
        return all.subList(0, last + 1);
    }

    private static List<Occurred> recordedBy(List<Occurred> all, Instant instant) {
        List<Occurred> known = all.stream()
                .takeWhile(occurred -> !occurred.recorded().at().isAfter(instant))
                .toList();
        if (known.isEmpty()) {
            Instant first = all.getFirst().recorded().at();
            throw wrong("recordedAt", "must not be before this action's first event, recorded at " + first, instant);
        }
        return known;
    }

    /** Whether it counts on that day, as for a page of the past. */
    private static Map<Boolean, List<Occurred>> partedAt(LocalDate day, List<Occurred> known) {
        List<DomainEventMessage<?>> events = known.stream()
                .<DomainEventMessage<?>>map(occurred -> occurred.recorded().message())
                .toList();
        Set<String> counting = new KnownEvents<>(known.getFirst().event().actionId(), events)
                .at(new AsOf(null, day)).stream()
                        .map(DomainEventMessage::getIdentifier)
                        .collect(Collectors.toSet());
        return known.stream().collect(Collectors.partitioningBy(occurred -> counting.contains(occurred.eventId())));
    }

    private static InvalidRequest wrong(String parameter, String right, Object given) {
        return new InvalidRequest(List.of(new FieldProblem(parameter, right, given.toString())));
    }
}
