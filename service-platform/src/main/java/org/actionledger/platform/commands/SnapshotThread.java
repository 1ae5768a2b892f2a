package org.actionledger.platform.commands;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that makes snapshots, so that no command waits for one. It is not an {@code Executor} itself: as a bean that would make
 * Spring Boot leave out its own. What is asked for while the application ends is left undone; a snapshot only saves time.
 */
class SnapshotThread implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());

    void execute(Runnable snapshot) {
        try {
            thread.execute(snapshot);
        } catch (RejectedExecutionException e) {
            if (!thread.isShutdown()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
