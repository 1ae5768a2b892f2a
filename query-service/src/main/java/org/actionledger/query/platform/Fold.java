package org.actionledger.query.platform;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into rows by a pure function. All rows that a batch of events touches are read before its first event and written
 * after its last, in the transaction that also stores the token. Each event is folded in its own handler call, so that one that
 * cannot be folded becomes a dead letter and the others do not suffer. An event that is not newer than its row changes nothing.
 */
public final class Fold<E, K, R extends Versioned> {

    private final Class<E> events;
    private final Function<E, K> key;
    private final Table<K, R> table;
    private final Step<E, R> step;

    /** What a row is after an event; the same instance where the event means nothing to it. */
    @FunctionalInterface
    public interface Step<E, R> {
        R after(@Nullable R row, E event, Recorded recorded);
    }

    public Fold(Class<E> events, Function<E, K> key, Table<K, R> table, Step<E, R> step) {
        this.events = events;
        this.key = key;
        this.table = table;
        this.step = step;
    }

    /** Folds the event into its row; needs a unit of work, at whose commit the row is written. */
    public void apply(E event, Recorded recorded) {
        Batch<K, R> batch = batch(CurrentUnitOfWork.get());
        K rowKey = key.apply(event);
        R row = batch.row(rowKey);
        if (row == null || row.version() < recorded.version()) {
            batch.put(rowKey, step.after(row, event, recorded));
        }
    }

    private Batch<K, R> batch(UnitOfWork<?> unitOfWork) {
        // Each fold has its own batch in the unit of work; the fold itself is the name it is kept under.
        String name = Fold.class.getName() + "@" + System.identityHashCode(this);
        return unitOfWork.getOrComputeResource(name, _ -> {
            Batch<K, R> batch = new Batch<>(table, keys(messages(unitOfWork)));
            unitOfWork.onPrepareCommit(_ -> batch.write());
            return batch;
        });
    }

    private static List<? extends Message<?>> messages(UnitOfWork<?> unitOfWork) {
        return unitOfWork instanceof BatchingUnitOfWork<?> batching
                ? batching.getMessages()
                : List.of(unitOfWork.getMessage());
    }

    private Set<K> keys(Collection<? extends Message<?>> messages) {
        Set<K> keys = HashSet.newHashSet(messages.size());
        for (Message<?> message : messages) {
            if (events.isAssignableFrom(message.getPayloadType())) {
                addKey(message, keys);
            }
        }
        return keys;
    }

    private void addKey(Message<?> message, Set<K> keys) {
        try {
            keys.add(key.apply(events.cast(message.getPayload())));
        } catch (RuntimeException unreadable) {
            // Its own handler call fails in the same way and says so.
        }
    }
}
