package org.actionledger.query.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** Says of a failure that returns each second what it is, but not each second; so of each, where there are several. */
final class Complaint {

    private static final long SAID_AGAIN_AFTER_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Logger logger;
    private final Map<String, Long> saidAt = new HashMap<>();

    Complaint(Logger logger) {
        this.logger = logger;
    }

    synchronized void about(RuntimeException failure) {
        long now = System.nanoTime();
        saidAt.values().removeIf(then -> now - then >= SAID_AGAIN_AFTER_NANOS);
        String what = failure.toString();
        if (saidAt.putIfAbsent(what, now) != null) {
            logger.debug("again: {}", what);
            return;
        }
        logger.warn("will try again each second, and say so each minute", failure);
    }
}
