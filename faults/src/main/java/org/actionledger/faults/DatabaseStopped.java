package org.actionledger.faults;

import java.time.Duration;
import org.actionledger.trial.Database;

/** PostgreSQL is away. */
record DatabaseStopped(String name, Database.Stop how, Duration lasts) implements Fault {

    @Override
    public String sentence() {
        return "PostgreSQL stops (" + (how == Database.Stop.FAST ? "fast" : "immediate, as in a crash")
                + ") and is away for " + lasts.toSeconds() + " s";
    }

    @Override
    public void strike(Estate estate) throws Exception {
        estate.database().stop(how);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        estate.database().startAgain();
    }
}
