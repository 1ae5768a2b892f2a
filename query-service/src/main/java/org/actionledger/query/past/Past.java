package org.actionledger.query.past;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.events.Effective;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.time.ClockConfiguration;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Recorded;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The events by which something stood as it did. Folding them gives what a page showed or should have shown. Of those recorded by the
 * instant, these are the ones true by the day: on the day they say, or on the British day they were recorded; a correction on the day of
 * what it corrects, which counts as corrected. What begins a thing, and what was recorded without a day of its own on the day we first
 * heard of it, was always true: plans are older than their first record.
 */
@Component
public class Past {

    private final EventStore events;
    private final Clock clock;
    private volatile @Nullable Instant beginning;

    Past(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * The point that is asked for.
     *
     * @throws InvalidRequest for what lies in the future or before the first record, and for a day later than the instant's
     */
    public AsOf point(AsOfRequest asked) {
        List<FieldProblem> wrong = new ArrayList<>();
        Instant instant = asked.recordedAt() == null ? null : instant("recordedAt", asked.recordedAt(), wrong);
        LocalDate known = day(instant == null ? clock.instant() : instant);
        if (asked.effectiveOn() != null && asked.effectiveOn().isAfter(known)) {
            String right = instant == null ? "in the future; it is " : "after the day of recordedAt, ";
            wrong.add(new FieldProblem(
                    "effectiveOn",
                    "must not be " + right + known,
                    asked.effectiveOn().toString()));
        }
        refuse(wrong);
        return new AsOf(instant, asked.effectiveOn() == null ? known : asked.effectiveOn());
    }

    /** As things stood at an instant, given as that parameter; refused as by {@link #point}. */
    public AsOf instant(String parameter, String text) {
        List<FieldProblem> wrong = new ArrayList<>();
        Instant instant = instant(parameter, text, wrong);
        refuse(wrong);
        return new AsOf(instant, day(instant));
    }

    /** As things stand, and will always have stood at this instant. */
    public AsOf thisInstant() {
        Instant now = clock.instant();
        return new AsOf(now, day(now));
    }

    private Instant instant(String parameter, String text, List<FieldProblem> wrong) {
        Instant instant = Moment.read(parameter, text);
        Instant now = clock.instant();
        Instant first = beginning();
        if (instant.isAfter(now)) {
            wrong.add(new FieldProblem(parameter, "must not be in the future; it is " + now, text));
        } else if (first != null && instant.isBefore(first)) {
            wrong.add(new FieldProblem(parameter, "must not be before the first record, of " + first, text));
        }
        return instant;
    }

    private static void refuse(List<FieldProblem> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
    }

    /** Whether that is today, by all that is known. */
    public boolean isNow(AsOf asOf) {
        return asOf.isNow(day(clock.instant()));
    }

    /** In the order in which they were recorded; none of what was not known then. */
    public List<DomainEventMessage<?>> of(Id aggregate, AsOf asOf) {
        List<DomainEventMessage<?>> known = known(aggregate, asOf.recordedAt());
        if (known.isEmpty()) {
            return known;
        }
        Map<String, LocalDate> days = days(known);
        return known.stream()
                .filter(event -> !day(event, days).isAfter(asOf.effectiveOn()))
                .toList();
    }

    /** When the first event was recorded; null while there is none. */
    private @Nullable Instant beginning() {
        if (beginning == null) {
            try (BlockingStream<TrackedEventMessage<?>> all = events.openStream(null)) {
                beginning = all.peek().map(TrackedEventMessage::getTimestamp).orElse(null);
            }
        }
        return beginning;
    }

    private List<DomainEventMessage<?>> known(Id aggregate, @Nullable Instant recordedAt) {
        List<DomainEventMessage<?>> known = new ArrayList<>();
        DomainEventStream stream = events.readEvents(aggregate.toString(), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (recordedAt != null && event.getTimestamp().isAfter(recordedAt)) {
                break;
            }
            known.add(event);
        }
        return known;
    }

    /** What the function that fills a table makes of them; null of what was not known then. */
    public <E, R> @Nullable R fold(Id aggregate, AsOf asOf, Class<E> type, Fold.Step<E, R> step) {
        return fold(of(aggregate, asOf), type, step);
    }

    /** The same of events that are at hand; those of other types are passed over. */
    public static <E, R> @Nullable R fold(List<DomainEventMessage<?>> events, Class<E> type, Fold.Step<E, R> step) {
        @Nullable R row = null;
        for (DomainEventMessage<?> event : events) {
            if (type.isInstance(event.getPayload())) {
                row = step.after(row, type.cast(event.getPayload()), Recorded.of(event));
            }
        }
        return row;
    }

    private static Map<String, LocalDate> days(List<DomainEventMessage<?>> known) {
        DomainEventMessage<?> first = known.getFirst();
        Map<String, LocalDate> days = new HashMap<>();
        for (DomainEventMessage<?> event : known) {
            days.put(event.getIdentifier(), ownDay(event, recordedOn(first)));
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
        return recordedOn(event).isAfter(heardOn) ? recordedOn(event) : LocalDate.MIN;
    }

    private static LocalDate recordedOn(DomainEventMessage<?> event) {
        return day(event.getTimestamp());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ClockConfiguration.LONDON);
    }
}
