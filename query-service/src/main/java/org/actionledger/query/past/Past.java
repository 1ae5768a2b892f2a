package org.actionledger.query.past;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.actionledger.events.Id;
import org.actionledger.platform.eventstore.AllEvents;
import org.actionledger.platform.eventstore.ManyStreams;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Recorded;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events by which something stood as it did. Folding them gives what a page showed or should have shown. */
@Component
public class Past {

    private final ManyStreams streams;
    private final AllEvents events;
    private final Clock clock;
    private volatile @Nullable Instant beginning;

    Past(ManyStreams streams, AllEvents events, Clock clock) {
        this.streams = streams;
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
        refuse(wrong);
        LocalDate known = KnownEvents.day(instant == null ? clock.instant() : instant);
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
        return new AsOf(instant, KnownEvents.day(instant));
    }

    /** As things stand, and will always have stood at this instant. */
    public AsOf thisInstant() {
        Instant now = clock.instant();
        return new AsOf(now, KnownEvents.day(now));
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
        return asOf.isNow(KnownEvents.day(clock.instant()));
    }

    /** The events that count at that point, in the order in which they were recorded; none of what was not known then. */
    public List<DomainEventMessage<?>> of(Id thing, AsOf asOf) {
        return known(List.of(thing), asOf.recordedAt())
                .findFirst()
                .map(known -> known.at(asOf))
                .orElse(List.of());
    }

    /**
     * What had been recorded of each by that instant, or by now, in the order of the things, each once; nothing of what was not known
     * then. It is read while the answer is walked along.
     */
    public <K extends Id> Stream<KnownEvents<K>> known(Collection<K> things, @Nullable Instant recordedAt) {
        Map<String, K> thingsById = LinkedHashMap.newLinkedHashMap(things.size());
        things.forEach(thing -> thingsById.put(thing.toString(), thing));
        return streams.read(thingsById.keySet(), recordedAt)
                .map(stream -> new KnownEvents<>(
                        Objects.requireNonNull(thingsById.get(stream.getFirst().getAggregateIdentifier())), stream));
    }

    /** What the function that fills a table makes of each thing's events, in the order of the things; nothing of what was not known then. */
    public <K extends Id, E, R> SequencedMap<K, R> fold(
            Collection<K> things, AsOf asOf, Class<E> type, Fold.Step<E, R> step) {
        SequencedMap<K, R> rows = new LinkedHashMap<>();
        known(things, asOf.recordedAt()).forEach(known -> {
            @Nullable R row = known.fold(asOf, type, step);
            if (row != null) {
                rows.put(known.of(), row);
            }
        });
        return rows;
    }

    /** When the first event was recorded; null while there is none. */
    private @Nullable Instant beginning() {
        if (beginning == null) {
            try (BlockingStream<TrackedEventMessage<?>> all = events.after(null)) {
                beginning = all.peek().map(TrackedEventMessage::getTimestamp).orElse(null);
            }
        }
        return beginning;
    }

    /** What the function that fills a table makes of them; null of what was not known then. */
    public <E, R> @Nullable R fold(Id thing, AsOf asOf, Class<E> type, Fold.Step<E, R> step) {
        return fold(of(thing, asOf), type, step);
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
}
