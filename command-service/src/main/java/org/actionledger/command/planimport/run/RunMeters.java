package org.actionledger.command.planimport.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.actionledger.platform.watching.Glance;

/** Counts the steps that this instance has done, by the purpose of their run, and shows how many runs are under way anywhere. */
class RunMeters {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final MeterProvider<Counter> steps;

    RunMeters(MeterRegistry registry, StoredRuns runs) {
        steps = Counter.builder("action_ledger.plan_imports.steps")
                .description("Steps of imports and their reversals that were done")
                .withRegistry(registry);
        for (Purpose purpose : Purpose.values()) {
            done(purpose, 0); // there from the start
        }
        Glance<Number> underWay = new Glance<>(GOOD_FOR, runs::underWay);
        Gauge.builder("action_ledger.plan_imports.under_way", () -> underWay.figure(Number::doubleValue))
                .description("Imports and reversals that have begun and not ended, here or elsewhere")
                .register(registry);
    }

    void done(Purpose purpose, int number) {
        steps.withTags("purpose", purpose.name().toLowerCase(Locale.ROOT)).increment(number);
    }
}
