package org.actionledger.platform.waiting;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Whoever waits in a test asks at once and then ever more seldom, up to each tenth of a second: most of what is waited for has come after a
 * few milliseconds, and what takes long is not slowed down by being asked for.
 */
public class Impatience implements LauncherSessionListener {

    private static final Duration FIRST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(Impatience::longer, FIRST));
    }

    private static Duration longer(Duration last) {
        Duration next = last.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }
}
