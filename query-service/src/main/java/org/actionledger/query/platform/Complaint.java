package org.actionledger.query.platform;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Says of a failure that returns each second what it is, but not each second. */
final class Complaint {

    private static final long SAID_AGAIN_AFTER_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Logger logger;
    private @Nullable String said;
    private long saidAt;

    Complaint(Logger logger) {
        this.logger = logger;
    }

    synchronized void about(RuntimeException failure) {
        String what = failure.toString();
        if (what.equals(said) && System.nanoTime() - saidAt < SAID_AGAIN_AFTER_NANOS) {
            logger.debug("again: {}", what);
            return;
        }
        said = what;
        saidAt = System.nanoTime();
        logger.warn("will try again each second, and say so each minute", failure);
    }
}
