package org.actionledger.command.platform;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.actionledger.command.refusal.Refused;

/**
 * Counts and times commands, from sending to the answer with all repetitions: the timer {@value #NAME}, tagged {@code command} (its
 * simple name), {@code outcome} ({@code accepted}, {@code refused} or {@code failed}) and {@code refusal} (the reason, or
 * {@code none}).
 */
class CommandMeters {

    static final String NAME = "action_ledger.commands";

    private final MeterRegistry registry;
    private final MeterProvider<Timer> commands;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
        this.commands = Timer.builder(NAME)
                .description("Commands, from sending to the answer")
                .withRegistry(registry);
    }

    /** Runs {@code sending} and measures it; whatever it returns or throws comes through. */
    <T> T measure(Object command, Supplier<T> sending) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        String refusal = "none";
        try {
            T answer = sending.get();
            outcome = "accepted";
            return answer;
        } catch (Refused refused) {
            outcome = "refused";
            refusal = refused.refusal().name();
            throw refused;
        } catch (StaleVersion stale) {
            outcome = "refused";
            refusal = "STALE_VERSION";
            throw stale;
        } finally {
            sample.stop(commands.withTags(
                    Tags.of("command", command.getClass().getSimpleName(), "outcome", outcome, "refusal", refusal)));
        }
    }
}
