package org.actionledger.command.rule;

import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which something was true, as against the instant at which we learned of it. */
public final class EffectiveDay {

    private EffectiveDay() {}

    /** The day that was given, or today by the clock (which shows British time); a day to come is refused. */
    public static LocalDate of(@Nullable LocalDate given, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        refuseIf(given != null && given.isAfter(today), EFFECTIVE_IN_THE_FUTURE);
        return given == null ? today : given;
    }
}
