package org.actionledger.query.agencydashboard;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.platform.watching.Glance;
import org.actionledger.query.agencydashboard.WholeLedger.Today;
import org.springframework.stereotype.Component;

/** The figures that the whole ledger is watched by, looked at once a minute at most, and not before somebody asks. */
@Component
class LedgerMeters implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private static final Map<String, ToLongFunction<Figures>> FIGURES = Map.of(
            "open", Figures::open,
            "overdue", Figures::overdue,
            "awaiting_sign_off", Figures::awaitingSignOff,
            "without_update", Figures::withoutUpdate);

    private final Glance<Today> ledger;

    LedgerMeters(WholeLedger ledger) {
        this.ledger = new Glance<>(GOOD_FOR, ledger::today);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FIGURES.forEach((name, figure) -> {
            bind(registry, "action_ledger.actions." + name, Tags.empty(), Today::all, figure);
            for (AgencyKind kind : AgencyKind.values()) {
                Tags tags = Tags.of("kind", kind.name().toLowerCase(Locale.ROOT));
                bind(registry, "action_ledger.agency_actions." + name, tags, today -> today.of(kind), figure);
            }
        });
    }

    private void bind(
            MeterRegistry registry,
            String name,
            Tags tags,
            Function<Today, Figures> of,
            ToLongFunction<Figures> figure) {
        Gauge.builder(name, () -> ledger.figure(today -> figure.applyAsLong(of.apply(today))))
                .description("Actions today; by kind, one that is led jointly counts for each who leads")
                .tags(tags)
                .register(registry);
    }
}
