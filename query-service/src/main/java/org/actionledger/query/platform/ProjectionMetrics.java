package org.actionledger.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Each projection's state as gauges tagged with its name; read when they are asked for, so that events cost nothing more. */
@Component
class ProjectionMetrics implements MeterBinder {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final Orders orders;
    private final Refolds refolds;
    private final Head head;
    private final LastEvents lastEvents;
    private final Clock clock;

    ProjectionMetrics(
            Processors processors,
            ProjectionStatuses statuses,
            Orders orders,
            Refolds refolds,
            Head head,
            LastEvents lastEvents,
            Clock clock) {
        this.processors = processors;
        this.statuses = statuses;
        this.orders = orders;
        this.refolds = refolds;
        this.head = head;
        this.lastEvents = lastEvents;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        processors.projections().forEach(projection -> bind(projection, registry));
    }

    private void bind(Projection projection, MeterRegistry registry) {
        Gauge.builder(
                        "action_ledger.projection.events.behind",
                        () -> statuses.of(projection).behind())
                .description("Events that are stored and not read yet")
                .tag("projection", projection.name())
                .register(registry);
        Gauge.builder(
                        "action_ledger.projection.paused",
                        () -> orders.of(projection.name()).pause() == null ? 0 : 1)
                .description("1 while it is paused and takes no events, else 0")
                .tag("projection", projection.name())
                .register(registry);
        Gauge.builder(
                        "action_ledger.projection.rebuild.progress",
                        () -> rebuild(projection).map(RefoldProgress::percent).orElse(100.0))
                .description("Percent of the events that the rebuild under way has read; 100 while there is none")
                .tag("projection", projection.name())
                .register(registry);
        Gauge.builder(
                        "action_ledger.projection.rebuild.events.behind",
                        () -> rebuild(projection).map(RefoldProgress::behind).orElse(0L))
                .description("Events that the rebuild under way has not read yet")
                .tag("projection", projection.name())
                .register(registry);
        Gauge.builder(
                        "action_ledger.projection.drift",
                        () -> refolds.drift(projection.name()).orElse(0L))
                .description("Rows that the last check found not to be what the events say")
                .tag("projection", projection.name())
                .register(registry);
        Gauge.builder(
                        "action_ledger.projection.dead.letters",
                        () -> statuses.of(projection).deadLetters())
                .description("Events that it could not take, and those that wait behind them")
                .tag("projection", projection.name())
                .register(registry);
        TimeGauge.builder(
                        "action_ledger.projection.last.event.age",
                        () -> age(projection).toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("How long ago the last event was recorded that this instance handled; 0 before the first")
                .tag("projection", projection.name())
                .register(registry);
    }

    private Optional<RefoldProgress> rebuild(Projection projection) {
        return refolds.of(projection.name())
                .filter(refold -> refold.purpose() == Purpose.REBUILD)
                .map(refold -> RefoldProgress.of(refold, head.position()));
    }

    private Duration age(Projection projection) {
        return lastEvents
                .recordedAt(projection.name())
                .map(instant -> Duration.between(instant, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
