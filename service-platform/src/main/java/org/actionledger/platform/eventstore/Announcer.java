package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that something was stored, from a thread and a connection of its own, so that no command waits for it. The first
 * word goes out at once; whatever is stored in the {@link #BREATH} after it is told with the next. A word that cannot be
 * delivered is dropped: who listens also looks by himself.
 */
class Announcer implements AutoCloseable {

    static final String CHANNEL = "action_ledger_events";
    static final String NAME = "action-ledger announcer";

    /** PostgreSQL spends about a commit on each word, so there should be fewer of them than commits under load. */
    static final Duration BREATH = Duration.ofMillis(5);

    private static final Logger LOGGER = LoggerFactory.getLogger(Announcer.class);

    private final Connections connections;
    private final String self;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final AtomicBoolean started = new AtomicBoolean();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-announcer").unstarted(this::announceOnAndOn);
    private volatile boolean idle;
    private volatile boolean closed;
    private @Nullable Connection connection;

    /** {@code self} is the name of this process. */
    Announcer(Connections connections, String self) {
        this.connections = connections;
        this.self = self;
    }

    /** Returns at once. */
    void announce() {
        if (!started.get() && started.compareAndSet(false, true)) {
            thread.start();
        }
        if (!pending.get() && pending.compareAndSet(false, true) && idle) {
            LockSupport.unpark(thread);
        }
    }

    /** Says what is still to be said, and hangs up. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announceOnAndOn() {
        while (waitForNews()) {
            say();
            breathe();
        }
        hangUp();
    }

    private boolean waitForNews() {
        idle = true;
        while (!pending.get() && !closed) {
            LockSupport.park(this);
        }
        idle = false;
        return pending.getAndSet(false);
    }

    /** A connection that was idle may have been lost long ago, so a first failure is tried again on another. */
    private void say() {
        boolean said = trySay();
        if (!said) {
            said = trySay();
        }
        if (!said) {
            LOGGER.warn("cannot tell other processes of new events; they will find them a little later");
        }
    }

    private boolean trySay() {
        try {
            if (connection == null) {
                connection = connections.open(NAME);
            }
            try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
                statement.setString(1, CHANNEL);
                statement.setString(2, self);
                statement.execute();
            }
            return true;
        } catch (SQLException e) {
            LOGGER.debug("announcing failed", e);
            hangUp();
            return false;
        }
    }

    private void breathe() {
        long end = System.nanoTime() + BREATH.toNanos();
        for (long left = BREATH.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    private void hangUp() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOGGER.debug("was gone already", e);
            }
            connection = null;
        }
    }
}
