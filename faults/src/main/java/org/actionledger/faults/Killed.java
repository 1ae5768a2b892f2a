package org.actionledger.faults;

import java.time.Duration;

/** A process is ended as by {@code kill -9}, and started again. */
record Killed(String module, Layout layout) implements Fault {

    @Override
    public String name() {
        return layout.ofEach() > 1 ? "kill-one-" + module : "kill-" + module;
    }

    @Override
    public String sentence() {
        return "kill -9 of " + (layout.ofEach() > 1 ? "one of two " : "the only ") + module + ", " + times()
                + " times; it is started again after " + lasts().toSeconds() + " s";
    }

    @Override
    public int times() {
        return 2;
    }

    @Override
    public void strike(Estate estate) throws Exception {
        estate.processes(module).getFirst().kill();
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        estate.processes(module).getFirst().startAgain();
    }
}
