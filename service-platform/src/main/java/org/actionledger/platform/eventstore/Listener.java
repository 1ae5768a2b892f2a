package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears on a connection of its own what other processes announce. When the connection is lost it opens another, and as something may have
 * been announced meanwhile, it takes that for an announcement too. */
class Listener implements AutoCloseable {

    static final String NAME = "action-ledger listener";

    private static final Logger LOGGER = LoggerFactory.getLogger(Listener.class);
    private static final int SILENCE_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 5;
    private static final long PAUSE_MILLIS = 250;

    private final Connections connections;
    private final String self;
    private final Runnable announced;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-listener").unstarted(this::listenOnAndOn);
    private volatile @Nullable Connection connection;
    private volatile boolean listening;

    /** {@code self} is the name of this process; what it announced itself it need not hear. */
    Listener(Connections connections, String self, Runnable announced) {
        this.connections = connections;
        this.self = self;
        this.announced = announced;
    }

    synchronized void start() {
        if (thread.getState() == Thread.State.NEW && closed.getCount() > 0) {
            thread.start();
        }
    }

    /** Whether it has begun, whoever it hears. */
    boolean isStarted() {
        return thread.getState() != Thread.State.NEW;
    }

    /** Whether it would hear of an event now; a connection that is lost without a word is noticed after some seconds. */
    boolean isListening() {
        return listening;
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        abort(connection);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenOnAndOn() {
        boolean lost = false;
        do {
            try (Connection opened = connections.open(NAME);
                    Statement statement = opened.createStatement()) {
                connection = opened;
                statement.execute("listen " + Announcer.CHANNEL);
                listening = true;
                if (lost) {
                    LOGGER.info("hears of new events again");
                    lost = false;
                }
                announced.run();
                listen(opened);
            } catch (SQLException e) {
                if (!lost && closed.getCount() > 0) {
                    LOGGER.warn("hears of new events only by asking until PostgreSQL is back: {}", e.toString());
                }
                lost = true;
            } finally {
                listening = false;
            }
        } while (!closedAfterPause());
    }

    private void listen(Connection opened) throws SQLException {
        PGConnection postgres = opened.unwrap(PGConnection.class);
        while (closed.getCount() > 0) {
            PGNotification[] heard = postgres.getNotifications(SILENCE_MILLIS);
            if (heard == null || heard.length == 0) {
                if (!opened.isValid(ANSWER_SECONDS)) {
                    throw new SQLException("the connection does not answer");
                }
            } else if (anyFromOthers(heard)) {
                announced.run();
            }
        }
    }

    private boolean anyFromOthers(PGNotification[] heard) {
        for (PGNotification notification : heard) {
            if (!self.equals(notification.getParameter())) {
                return true;
            }
        }
        return false;
    }

    private boolean closedAfterPause() {
        try {
            return closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Closing would wait for the thread that listens; this makes it stop. */
    private static void abort(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOGGER.debug("was gone already", e);
            }
        }
    }
}
