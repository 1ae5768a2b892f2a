package org.actionledger.command.planimport.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread of this instance that carries out runs, whichever instance began them. It looks each second, and at once when one begins
 * here. As the last to start it is the first to stop: the batch in hand is finished while all it needs is there.
 */
class Runner implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(20);

    private final Batches batches;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    Runner(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().daemon().name("plan-imports").start(this::work);
    }

    /** There may be something to do. */
    void wake() {
        LockSupport.unpark(thread);
    }

    private void work() {
        while (!stopping) {
            if (!batches.doNext()) {
                LockSupport.parkNanos(this, batches.untilNext(BETWEEN_LOOKS.toNanos()));
            }
        }
    }

    @Override
    public void stop() {
        stopping = true;
        Thread working = thread;
        if (working == null) {
            return;
        }
        LockSupport.unpark(working);
        try {
            working.join(TO_FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
