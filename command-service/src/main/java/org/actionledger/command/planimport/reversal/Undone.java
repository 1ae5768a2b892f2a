package org.actionledger.command.planimport.reversal;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.planimport.run.Kept;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** What a reversal sends, and what it leaves as it is; written by those who look at one thing each. */
final class Undone {

    static final String TOUCHED = "Others have worked on it since.";

    private final String reason;
    private final List<Step> steps = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    /** @param reason why the import is reversed, as the person says who does it */
    Undone(String reason) {
        this.reason = reason;
    }

    /** What each command gives as its reason. */
    String reason() {
        return reason;
    }

    void send(@Nullable Integer row, Object command) {
        send(row, command, null);
    }

    void send(@Nullable Integer row, Object command, @Nullable AgencyId onBehalfOf) {
        steps.add(new Step(command, row, onBehalfOf));
    }

    void keep(@Nullable Integer row, String reference, String why) {
        kept.add(new Kept(row, reference, why));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }
}
