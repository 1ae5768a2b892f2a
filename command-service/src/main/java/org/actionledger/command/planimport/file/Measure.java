package org.actionledger.command.planimport.file;

import org.actionledger.command.planimport.reading.UnreadablePlan;

/** Bounds what is kept of one file in memory, counted in characters or what takes as much. */
final class Measure {

    static final int FULL = 30_000_000;

    private long taken;

    void take(int characters) {
        taken += characters;
        if (taken > FULL) {
            throw new UnreadablePlan(
                    "The file holds more than " + FULL + " characters.",
                    "one review's plan; at most " + PlanFile.MOST_ROWS + " rows below the headings");
        }
    }
}
