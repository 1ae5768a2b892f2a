package org.actionledger.query.platform;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks each second what there is to do for this instance of the service: refolds that nobody works on, its processors, and whether the event
 * store still holds what was read from it.
 */
@Component
class Refolder implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Refolder.class);

    private static final long SOON_MILLIS = 100;

    private final List<Projection> projections;
    private final Keeper keeper;
    private final Versions versions;
    private final Instances instances;
    private final Refolds refolds;
    private final RefoldParties parties;
    private final Refolding refolding;
    private final SetBack setBack;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final Complaint complaint = new Complaint(LOGGER);
    private final AtomicBoolean soon = new AtomicBoolean();
    private final ReentrantLock takingOn = new ReentrantLock();
    private volatile @Nullable ScheduledExecutorService duties;
    private volatile @Nullable ExecutorService workers;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Refolder(
            List<Projection> projections,
            Keeper keeper,
            Versions versions,
            Instances instances,
            Refolds refolds,
            RefoldParties parties,
            Refolding refolding,
            SetBack setBack) {
        this.projections = projections;
        this.keeper = keeper;
        this.versions = versions;
        this.instances = instances;
        this.refolds = refolds;
        this.parties = parties;
        this.refolding = refolding;
        this.setBack = setBack;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        soon.set(false);
        safely(instances::stayAlive);
        safely(refolding::tidyUp);
        safely(setBack::lookAtStart);
        keeper.look();
        projections.forEach(this::followRelease);
        workers = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("refold-", 0).factory());
        ScheduledExecutorService eachSecond = Executors.newScheduledThreadPool(
                3, Thread.ofPlatform().daemon().name("refolder-", 0).factory());
        ScheduledFuture<?> _ = eachSecond.scheduleWithFixedDelay(() -> safely(this::watch), 0, 1, TimeUnit.SECONDS);
        ScheduledFuture<?> _ = eachSecond.scheduleWithFixedDelay(this::takeOn, 0, 1, TimeUnit.SECONDS);
        // an event store that hangs keeps this one waiting, and not the others
        ScheduledFuture<?> _ = eachSecond.scheduleWithFixedDelay(() -> safely(setBack::look), 1, 1, TimeUnit.SECONDS);
        duties = eachSecond;
    }

    /** There is something to do; nobody needs to wait for the second to end. */
    void wake() {
        ScheduledExecutorService running = duties;
        if (running != null && stopping.getCount() > 0) {
            running.execute(this::takeOn);
            running.execute(() -> safely(this::watch));
        }
    }

    /** What is under way here is left to other instances, or to the next start. */
    @Override
    public void stop() {
        stopping.countDown();
        end(duties);
        end(workers);
        duties = null;
        workers = null;
        safely(refolds::leave);
        safely(instances::leave);
    }

    private static void end(@Nullable ExecutorService threads) {
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return duties != null;
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
        instances.stayAlive();
        refolds.stayAlive();
        keeper.look();
        projections.forEach(projection -> safely(() -> {
            if (keeper.keep(projection)) {
                watchSoon();
            }
        }));
    }

    private void watchSoon() {
        ScheduledExecutorService running = duties;
        if (running != null && stopping.getCount() > 0 && soon.compareAndSet(false, true)) {
            ScheduledFuture<?> _ = running.schedule(
                    () -> {
                        soon.set(false);
                        safely(this::watch);
                    },
                    SOON_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void takeOn() {
        takingOn.lock();
        try {
            safely(() -> {
                if (stopping.getCount() > 0) {
                    parties.of(refolds.takeOn(projections, inHand, instances.alike()))
                            .forEach(this::begin);
                }
            });
        } finally {
            takingOn.unlock();
        }
    }

    private void begin(RefoldTask task) {
        ExecutorService running = Objects.requireNonNull(workers);
        inHand.add(task.refold().number());
        running.execute(() -> {
            try {
                safely(() -> refolding.work(task, stopping));
            } finally {
                inHand.remove(task.refold().number());
            }
        });
    }

    /** A thread that looks again in a second must not end. */
    private void safely(Runnable task) {
        try {
            task.run();
        } catch (Refold.Lost lost) {
            LOGGER.info("{}", lost.getMessage());
        } catch (RuntimeException e) {
            if (stopping.getCount() > 0) {
                complaint.about(e);
            }
        }
    }
}
