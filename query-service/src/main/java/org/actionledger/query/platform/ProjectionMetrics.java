package org.actionledger.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Each projection's state as gauges tagged with its name; read when they are asked for, so that events cost nothing more. */
@Component
class ProjectionMetrics implements MeterBinder {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final LastEvents lastEvents;
    private final Clock clock;

    ProjectionMetrics(Processors processors, ProjectionStatuses statuses, LastEvents lastEvents, Clock clock) {
        this.processors = processors;
        this.statuses = statuses;
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
                        "action_ledger.projection.replaying",
                        () -> statuses.of(projection).replaying() ? 1 : 0)
                .description("1 while it reads again what it had read before")
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

    private Duration age(Projection projection) {
        return lastEvents
                .recordedAt(projection.name())
                .map(instant -> Duration.between(instant, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
