package org.actionledger.faults;

import java.time.Duration;

/** PostgreSQL waits before each flush of its log, as for a disk that is slow. */
record SlowDisk() implements Fault {

    @Override
    public String name() {
        return "slow-disk";
    }

    @Override
    public String sentence() {
        return "PostgreSQL's log takes 100 ms longer to be flushed, for " + lasts().toSeconds() + " s";
    }

    @Override
    public void strike(Estate estate) throws Exception {
        estate.database().run("alter system set commit_siblings = 0");
        estate.database().run("alter system set commit_delay = 100000"); // microseconds, the most there is
        estate.database().run("select pg_reload_conf()");
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        estate.database().run("alter system reset all");
        estate.database().run("select pg_reload_conf()");
    }
}
