package org.actionledger.faults;

import java.time.Duration;
import java.util.Locale;

/** The network between two parts is broken in one of the ways in which networks break. */
record Cut(Link.Break how, String way, Duration lasts) implements Fault {

    @Override
    public String name() {
        return (how == Link.Break.LOSE_ANSWERS ? "lose-answers" : how.name().toLowerCase(Locale.ROOT)) + "-" + way;
    }

    @Override
    public String sentence() {
        String what = switch (how) {
            case REFUSE -> "every connection is refused";
            case HANG -> "nothing arrives and nobody is told";
            case VANISH -> "what was connected is silent for ever, what connects, until it is mended";
            case RESET -> "every connection is reset";
            case LOSE_ANSWERS -> "requests arrive, and instead of each answer comes a reset";
            case NOT -> throw new IllegalStateException();
        };
        String from = way.endsWith("-service") ? "between the gateway and the " : "between the services and ";
        return from + way + " " + what + ", for " + lasts.toSeconds() + " s";
    }

    @Override
    public Layout layout() {
        return Layout.withLinks();
    }

    @Override
    public void strike(Estate estate) throws Exception {
        for (Link link : estate.linksTo(way)) {
            link.breakIt(how);
        }
    }

    @Override
    public void mend(Estate estate) throws Exception {
        for (Link link : estate.linksTo(way)) {
            link.mend();
        }
    }
}
