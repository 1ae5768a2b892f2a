package org.actionledger.platform.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;

/** Counts the events that were stored, by the simple name of their type, and times the statements that store them. */
class AppendMeters {

    private final MeterRegistry registry;
    private final Timer timer;
    private final Map<Class<?>, Counter> counters = new ConcurrentHashMap<>();

    AppendMeters(MeterRegistry registry) {
        this.registry = registry;
        this.timer = Timer.builder("action_ledger.events.append")
                .description("Time to insert the events of one unit of work, without the commit")
                .register(registry);
    }

    void time(Runnable append) {
        timer.record(append);
    }

    void count(List<? extends EventMessage<?>> stored) {
        for (EventMessage<?> event : stored) {
            counters.computeIfAbsent(event.getPayloadType(), this::counter).increment();
        }
    }

    private Counter counter(Class<?> type) {
        return Counter.builder("action_ledger.events.appended")
                .description("Events stored by this process")
                .tag("event", type.getSimpleName())
                .register(registry);
    }
}
