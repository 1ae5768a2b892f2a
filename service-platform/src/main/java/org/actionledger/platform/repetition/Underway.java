package org.actionledger.platform.repetition;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The keyed requests that this instance carries out. Says of those that take long that somebody is still at them, and forgets by and by
 * what is past its time. Begins before the first request and goes on until the last is answered.
 */
class Underway implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Underway.class);

    private static final int SIGNS_OF_LIFE = 4;
    private static final long MINUTES_BETWEEN_PRUNINGS = 5;
    private static final int PRUNED_AT_ONCE = 500;

    private final StoredRequests requests;
    private final long heldForMillis;
    private final Set<KeyedRequest> underway = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService thread;

    Underway(StoredRequests requests, RepetitionSettings settings) {
        this.requests = requests;
        this.heldForMillis = settings.heldFor().toMillis();
    }

    void add(KeyedRequest request) {
        underway.add(request);
    }

    void remove(KeyedRequest request) {
        underway.remove(request);
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("repetition").factory());
        long pause = heldForMillis / SIGNS_OF_LIFE;
        started.scheduleWithFixedDelay(() -> calmly(this::prolong), pause, pause, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(() -> calmly(this::prune), 1, MINUTES_BETWEEN_PRUNINGS, TimeUnit.MINUTES);
        thread = started;
    }

    void prolong() {
        Set<KeyedRequest> now = Set.copyOf(underway);
        if (!now.isEmpty()) {
            requests.prolong(now);
        }
    }

    private void prune() {
        while (requests.prune(PRUNED_AT_ONCE) == PRUNED_AT_ONCE) {
            Thread.yield();
        }
    }

    /** It is tried again the next time. */
    private static void calmly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("keyed requests could not be seen to", failed);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.close();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
