package org.actionledger.query.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.events.Effective;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.platform.time.ClockConfiguration;
import org.actionledger.query.platform.Fold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What had been recorded of a thing by an instant, at least one event. Of these, the ones count that were true by the day that is asked
 * for: on the day they say, or on the British day they were recorded; a correction on the day of what it corrects, which counts as
 * corrected. What begins a thing, and what was recorded without a day of its own on the day we first heard of it, was always true: plans
 * are older than their first record. That a thing should never have been entered is true of all days.
 *
 * @param events in the order in which they were recorded
 */
public record KnownEvents<K extends Id>(K of, List<DomainEventMessage<?>> events) {

    /** Those that count at a point of which the instant is not after the one they were read up to; none of what was not known then. */
    public List<DomainEventMessage<?>> at(AsOf asOf) {
        List<DomainEventMessage<?>> known = recordedBy(asOf.recordedAt());
        if (known.isEmpty()) {
            return known;
        }
        Map<String, LocalDate> days = days(known);
        return known.stream()
                .filter(event -> !day(event, days).isAfter(asOf.effectiveOn()))
                .toList();
    }

    /** What the function that fills a table makes of those; null of what was not known then. */
    public <E, R> @Nullable R fold(AsOf asOf, Class<E> type, Fold.Step<E, R> step) {
        return Past.fold(at(asOf), type, step);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ClockConfiguration.LONDON);
    }

    private List<DomainEventMessage<?>> recordedBy(@Nullable Instant instant) {
        return instant == null
                ? events
                : events.stream()
                        .takeWhile(event -> !event.getTimestamp().isAfter(instant))
                        .toList();
    }

    private static Map<String, LocalDate> days(List<DomainEventMessage<?>> known) {
        DomainEventMessage<?> first = known.getFirst();
        LocalDate heardOn = day(first.getTimestamp());
        Map<String, LocalDate> days = new HashMap<>();
        for (DomainEventMessage<?> event : known) {
            days.put(event.getIdentifier(), ownDay(event, heardOn));
            if (event.getPayload() instanceof EntryCorrected e && e.correction().effectiveOn() != null) {
                days.put(e.corrects(), e.correction().effectiveOn());
            }
        }
        days.put(first.getIdentifier(), LocalDate.MIN);
        return days;
    }

    private static LocalDate day(DomainEventMessage<?> event, Map<String, LocalDate> days) {
        String whose = event.getPayload() instanceof EntryCorrected e ? e.corrects() : event.getIdentifier();
        return days.getOrDefault(whose, LocalDate.MIN);
    }

    private static LocalDate ownDay(DomainEventMessage<?> event, LocalDate heardOn) {
        if (event.getPayload() instanceof Effective effective) {
            return effective.effectiveOn();
        }
        if (event.getPayload() instanceof ActionWithdrawn) {
            return LocalDate.MIN;
        }
        LocalDate recordedOn = day(event.getTimestamp());
        return recordedOn.isAfter(heardOn) ? recordedOn : LocalDate.MIN;
    }
}
