package org.actionledger.faults;

import java.time.Duration;

/** What goes to PostgreSQL and comes from it is late. */
record SlowDatabase() implements Fault {

    private static final Duration LATE = Duration.ofMillis(40);

    @Override
    public String name() {
        return "slow-database";
    }

    @Override
    public String sentence() {
        return "all that goes to PostgreSQL and comes from it is " + LATE.toMillis() + " ms late, for "
                + lasts().toSeconds() + " s";
    }

    @Override
    public Layout layout() {
        return Layout.withLinks();
    }

    @Override
    public void strike(Estate estate) {
        estate.linksTo("postgresql").forEach(link -> link.slow(LATE));
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        for (Link link : estate.linksTo("postgresql")) {
            link.mend();
        }
    }
}
