package org.actionledger.query.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the events of one unit of work have changed and is not written yet; written when it is committed, or earlier. */
final class Gathered {

    private final Map<Object, Part<?>> parts = new LinkedHashMap<>();
    private boolean oneByOne;

    private Gathered() {}

    static Gathered here() {
        return in(CurrentUnitOfWork.get());
    }

    static Gathered in(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(Gathered.class.getName(), _ -> {
            Gathered gathered = new Gathered();
            unitOfWork.onPrepareCommit(_ -> gathered.write());
            return gathered;
        });
    }

    /** What that owner gathers here; begun, if need be, and in the end written, as told. */
    @SuppressWarnings("unchecked") // each owner keeps to one type
    <P> P of(Object owner, Supplier<P> begin, Consumer<P> write) {
        return ((Part<P>) parts.computeIfAbsent(owner, _ -> new Part<>(begin.get(), write))).gathered();
    }

    void write() {
        parts.values().forEach(Part::write);
        forget();
    }

    void forget() {
        parts.clear();
    }

    /** From now on each event is written before the next is handled; see {@link OneByOne}. */
    void beOneByOne() {
        oneByOne = true;
    }

    boolean isOneByOne() {
        return oneByOne;
    }

    private record Part<P>(P gathered, Consumer<P> writing) {

        void write() {
            writing.accept(gathered);
        }
    }
}
