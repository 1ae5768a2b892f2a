package org.actionledger.faults;

import java.time.Duration;

/** Axon Server is away. */
record AxonServerDown(String name, String how, Duration lasts) implements Fault {

    @Override
    public String sentence() {
        return "Axon Server is " + (how.equals("kill") ? "killed" : "stopped") + " and away for " + lasts.toSeconds()
                + " s";
    }

    @Override
    public void strike(Estate estate) throws Exception {
        estate.axonServer().does(how);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        estate.axonServer().does("start");
    }
}
