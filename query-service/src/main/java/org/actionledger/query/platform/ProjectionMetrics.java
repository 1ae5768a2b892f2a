package org.actionledger.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.actionledger.platform.watching.Glance;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Each projection's state as gauges tagged with its name; read when they are asked for, so that events cost nothing more. All that stands in the
 * database is read for all of them together.
 */
@Component
class ProjectionMetrics implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Processors processors;
    private final Versions versions;
    private final Orders orders;
    private final Glance<Map<String, Look>> looks;
    private final LastEvents lastEvents;
    private final Clock clock;

    ProjectionMetrics(
            Processors processors, Versions versions, Orders orders, Looks looks, LastEvents lastEvents, Clock clock) {
        this.processors = processors;
        this.versions = versions;
        this.orders = orders;
        this.looks = new Glance<>(GOOD_FOR, looks::now);
        this.lastEvents = lastEvents;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        processors.projections().forEach(projection -> new Binding(projection, registry).all());
    }

    /** The gauges of one projection. */
    private class Binding {

        private final Projection projection;
        private final MeterRegistry registry;

        Binding(Projection projection, MeterRegistry registry) {
            this.projection = projection;
            this.registry = registry;
        }

        void all() {
            seen("position", "The last event it has read", look -> look.status().position());
            seen(
                    "events.behind",
                    "Events that are stored and not read yet",
                    look -> look.status().behind());
            seen(
                    "dead.letters",
                    "Events that it could not take, and those that wait behind them",
                    look -> look.status().deadLetters());
            seen("segments.unclaimed", "Its parts that no instance works on", Look::unclaimed);
            seen(
                    "rebuild.progress",
                    "Percent that the rebuild under way has read; 100 while there is none",
                    Look::percent);
            seen("rebuild.events.behind", "Events that the rebuild under way has not read yet", Look::rebuildBehind);
            seen("rebuild.failed", "1 if the last rebuild has failed", look -> look.rebuildFailed() ? 1 : 0);
            seen("drift", "Rows that the last check found not to be what the events say", Look::drift);
            age(
                    "checked.age",
                    "How long ago the last check ended",
                    () -> figure(look -> look.lastCheck()
                            .map(check -> since(check.endedAt()))
                            .orElse(Double.NaN)));
            age(
                    "last.event.age",
                    "How long ago the last event was recorded that this instance read; 0 before the first",
                    () -> lastEvents
                            .recordedAt(projection.name())
                            .map(this::since)
                            .orElse(0.0));
            here(
                    "running",
                    "1 if its processor runs in this instance",
                    () -> processor().isRunning() ? 1 : 0);
            here(
                    "paused",
                    "1 while it is paused and takes no events, else 0",
                    () -> orders.of(projection.name()).pause() == null ? 0 : 1);
            here(
                    "segments.here",
                    "Its parts that this instance works on",
                    () -> processor().processingStatus().size());
            here(
                    "segments.failing",
                    "Those of them whose last batch failed",
                    () -> processor().processingStatus().values().stream()
                            .filter(EventTrackerStatus::isErrorState)
                            .count());
            here(
                    "readable",
                    "1 if its tables can answer the questions of this release",
                    () -> versions.readable(projection) ? 1 : 0);
        }

        private StreamingEventProcessor processor() {
            return processors.of(projection);
        }

        private double figure(ToDoubleFunction<Look> of) {
            return looks.figure(all -> of.applyAsDouble(Objects.requireNonNull(all.get(projection.name()))));
        }

        private double since(@Nullable Instant then) {
            return then == null
                    ? Double.NaN
                    : Duration.between(then, clock.instant()).toMillis();
        }

        private void seen(String name, String description, ToDoubleFunction<Look> of) {
            here(name, description, () -> figure(of));
        }

        private void here(String name, String description, Supplier<Number> value) {
            Gauge.builder(name(name), value)
                    .description(description)
                    .tag("projection", projection.name())
                    .register(registry);
        }

        private void age(String name, String description, Supplier<Number> millis) {
            TimeGauge.builder(name(name), millis, TimeUnit.MILLISECONDS)
                    .description(description)
                    .tag("projection", projection.name())
                    .register(registry);
        }

        private static String name(String name) {
            return "action_ledger.projection." + name;
        }
    }
}
