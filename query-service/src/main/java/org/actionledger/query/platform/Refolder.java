package org.actionledger.query.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks each second what there is to do for this instance of the service: refolds that nobody works on, and processors to be stopped or
 * started because another release has switched a projection to its version.
 */
@Component
class Refolder implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Refolder.class);

    private final List<Projection> projections;
    private final Processors processors;
    private final Versions versions;
    private final Refolds refolds;
    private final Refolding refolding;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private final ReentrantLock checking = new ReentrantLock();
    private @Nullable ScheduledExecutorService threads;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Refolder(
            List<Projection> projections,
            Processors processors,
            Versions versions,
            Refolds refolds,
            Refolding refolding) {
        this.projections = projections;
        this.processors = processors;
        this.versions = versions;
        this.refolds = refolds;
        this.refolding = refolding;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        safely(refolding::tidyUp);
        versions.look();
        projections.forEach(this::followRelease);
        ScheduledExecutorService fresh = Executors.newScheduledThreadPool(
                3, Thread.ofPlatform().daemon().name("refolder-", 0).factory());
        for (Runnable duty :
                List.<Runnable>of(() -> safely(this::watch), () -> work(Purpose.REBUILD), () -> work(Purpose.CHECK))) {
            ScheduledFuture<?> _ = fresh.scheduleWithFixedDelay(duty, 0, 1, TimeUnit.SECONDS);
        }
        threads = fresh;
    }

    /** There is something to do; nobody needs to wait for the second to end. */
    void wake(Purpose purpose) {
        ScheduledExecutorService running = threads;
        if (running != null && stopping.getCount() > 0) {
            running.execute(() -> work(purpose));
        }
    }

    /** What is under way here is left to other instances, or to the next start. */
    @Override
    public void stop() {
        ScheduledExecutorService running = threads;
        if (running == null) {
            return;
        }
        stopping.countDown();
        running.shutdown();
        try {
            if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
        safely(refolds::leave);
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** A release with another version of a projection starts its rebuild; one that is older than the tables leaves them alone. */
    private void followRelease(Projection projection) {
        int version = versions.of(projection);
        if (version < projection.version()) {
            refolding.replace(projection);
        } else if (version > projection.version()) {
            LOGGER.warn(
                    "the tables of projection {} are of version {}, and this release knows version {}",
                    projection.name(),
                    version,
                    projection.version());
        }
    }

    private void watch() {
        versions.look();
        refolds.stayAlive();
        projections.forEach(this::runOrRest);
    }

    private void runOrRest(Projection projection) {
        StreamingEventProcessor processor = processors.of(projection);
        if (versions.holds(projection)) {
            if (processors.rests(projection)) {
                processors.resume(projection);
            }
        } else if (processor.isRunning()) {
            processors.rest(projection);
        }
    }

    private void work(Purpose purpose) {
        ReentrantLock one = purpose == Purpose.REBUILD ? rebuilding : checking;
        if (stopping.getCount() > 0 && one.tryLock()) {
            try {
                safely(() -> workOnAll(purpose));
            } finally {
                one.unlock();
            }
        }
    }

    private void workOnAll(Purpose purpose) {
        Optional<Refold> next = refolds.takeOn(purpose, projections);
        while (next.isPresent()) {
            refolding.work(next.get(), stopping);
            next = stopping.getCount() > 0 ? refolds.takeOn(purpose, projections) : Optional.empty();
        }
    }

    /** A thread that looks again in a second must not end. */
    private void safely(Runnable task) {
        try {
            task.run();
        } catch (Refold.Lost lost) {
            LOGGER.info("{}", lost.getMessage());
        } catch (RuntimeException e) {
            if (stopping.getCount() > 0) {
                LOGGER.warn("will try again in a second", e);
            }
        }
    }
}
