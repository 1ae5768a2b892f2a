package org.actionledger.faults;

import java.util.concurrent.ThreadLocalRandom;
import org.actionledger.trial.SmallPlan;

/** What a writer does again and again; each leads to one event that bears the mark of the write. */
enum Errand {
    /** Needs no version; several who do it to one action at once are put in order. */
    PROGRESS("/progress", "{\"narrative\":\"%s\",\"reported\":\"GREEN\"}", false),
    /** Needs the version that was seen; who comes second is refused. */
    RATING("/assured-rating", "{\"assured\":\"AMBER\",\"reason\":\"%s\"}", true),
    /** Begins a stream of events. */
    NEW_ACTION("/actions", "{\"description\":\"%s\"}", false);

    private static final int HOT = 2;

    private final String path;
    private final String body;
    private final boolean matched;

    Errand(String path, String body, boolean matched) {
        this.path = path;
        this.body = body;
        this.matched = matched;
    }

    /** What it is done to: often one of a few that many write to. */
    String subject(SmallPlan plan) {
        if (this == NEW_ACTION) {
            return "/api/v1/recommendations/" + plan.recommendation();
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int among = random.nextInt(3) == 0 ? HOT : plan.actions().size();
        return "/api/v1/actions/" + plan.actions().get(random.nextInt(among));
    }

    String path() {
        return path;
    }

    String body(String mark) {
        return body.formatted(mark);
    }

    /** Whether it names the version that was seen. */
    boolean isMatched() {
        return matched;
    }
}
