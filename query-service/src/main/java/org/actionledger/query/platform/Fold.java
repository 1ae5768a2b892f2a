package org.actionledger.query.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into rows by a pure function. All rows that a batch of events touches are read before its first event and written
 * after its last, in the transaction that also stores the token. Each event is folded in its own handler call, so that one that
 * cannot be folded becomes a dead letter and the others do not suffer. An event that is not newer than its row changes nothing.
 * All methods need a unit of work; it is the one at whose commit rows are written.
 */
public final class Fold<E, K, R extends Versioned> {

    private final Table<K, R> table;
    private final Function<E, K> key;
    private final Step<E, R> step;
    private final List<Source<?, K>> sources = new ArrayList<>();

    /** What a row is after an event; the same instance where the event means nothing to it. */
    @FunctionalInterface
    public interface Step<E, R> {
        R after(@Nullable R row, E event, Recorded recorded);
    }

    public Fold(Class<E> events, Function<E, K> key, Table<K, R> table, Step<E, R> step) {
        this.table = table;
        this.key = key;
        this.step = step;
        readFor(events, key);
    }

    /** Tells that events of that kind make somebody ask for the row under that key, so that it is read with all others. */
    public <S> Fold<E, K, R> readFor(Class<S> events, Function<S, K> rowAskedFor) {
        sources.add(new Source<>(events, rowAskedFor));
        return this;
    }

    /** Folds the event into its row. */
    public void apply(E event, Recorded recorded) {
        Batch<K, R> batch = batch();
        K rowKey = key.apply(event);
        R row = batch.row(rowKey);
        if (row == null || row.version() < recorded.version()) {
            batch.put(rowKey, step.after(row, event, recorded));
        }
    }

    /** The row as it is after the events so far. */
    public @Nullable R row(K rowKey) {
        return batch().row(rowKey);
    }

    /** Changes rows because of something that happened elsewhere; their version stays. */
    public void change(Collection<K> keys, UnaryOperator<R> change) {
        Batch<K, R> batch = batch();
        batch.readAll(keys);
        for (K rowKey : keys) {
            R row = batch.row(rowKey);
            if (row != null) {
                batch.put(rowKey, change.apply(row));
            }
        }
    }

    /** Writes what the events so far have changed, so that the table can be asked. */
    public void flush() {
        batch().write();
    }

    private Batch<K, R> batch() {
        return Gathered.here().of(this, this::begin, Batch::write);
    }

    private Batch<K, R> begin() {
        Batch<K, R> batch = new Batch<>(table);
        batch.readAll(keys(messages(CurrentUnitOfWork.get())));
        return batch;
    }

    private static List<? extends Message<?>> messages(UnitOfWork<?> unitOfWork) {
        return unitOfWork instanceof BatchingUnitOfWork<?> batching
                        && !Gathered.in(unitOfWork).isOneByOne()
                ? batching.getMessages()
                : List.of(unitOfWork.getMessage());
    }

    private Set<K> keys(Collection<? extends Message<?>> messages) {
        Set<K> keys = HashSet.newHashSet(messages.size());
        for (Message<?> message : messages) {
            for (Source<?, K> source : sources) {
                source.addKey(message, keys);
            }
        }
        return keys;
    }

    private record Source<S, K>(Class<S> events, Function<S, K> key) {

        void addKey(Message<?> message, Set<K> keys) {
            if (events.isAssignableFrom(message.getPayloadType())) {
                try {
                    keys.add(key.apply(events.cast(message.getPayload())));
                } catch (RuntimeException unreadable) {
                    // Its own handler call fails in the same way and says so.
                }
            }
        }
    }
}
