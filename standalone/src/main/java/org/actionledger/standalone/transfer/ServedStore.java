package org.actionledger.standalone.transfer;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;

/** The events in Axon Server. */
class ServedStore implements AutoCloseable {

    /** How long it may take to answer, also while it restarts. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int READ_AHEAD = 1_000;

    private final AxonServerConfiguration settings;
    private final AxonServerConnectionManager connections;

    ServedStore(AxonServerConfiguration settings) {
        this.settings = settings;
        this.connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        connections.start();
    }

    /** How many events it holds. */
    long events() {
        return answerOf(channel().getLastToken(), "say how many events it holds") + 1;
    }

    /** All of them at the end of the store, in that order, or none. */
    void append(List<Event> events) {
        String what = "take the " + events.size() + " events from "
                + events.getFirst().getMessageIdentifier() + " to "
                + events.getLast().getMessageIdentifier();
        AppendEventsTransaction transaction = channel().startAppendEventsTransaction();
        try {
            events.forEach(transaction::appendEvent);
        } catch (RuntimeException e) {
            transaction.rollback();
            throw refused(what, e);
        }
        answerOf(transaction.commit(), what);
    }

    /** Its events from that number on (from 0), for one thread. */
    Reading from(long number) {
        return new Reading(channel().openStream(number - 1, READ_AHEAD));
    }

    /** Reads one event after the other. */
    static class Reading implements AutoCloseable {

        private final EventStream stream;

        private Reading(EventStream stream) {
            this.stream = stream;
        }

        /** The next event; to be called only while there is one. */
        Event next() {
            try {
                EventWithToken next = stream.nextIfAvailable(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw broken(stream.getError().map(Throwable::getMessage).orElse("no answer"));
                }
                return next.getEvent();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped(Ending.FAILED, "Interrupted.");
            } catch (StreamClosedException closed) {
                throw broken(closed.getMessage());
            }
        }

        private static Stopped broken(@Nullable String why) {
            return new Stopped(
                    Ending.NO_AXON_SERVER,
                    "Axon Server has stopped sending its events (" + why
                            + "). See to it that it runs and can be reached" + " from here, then run this again.");
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    @Override
    public void close() {
        connections.shutdown();
    }

    private EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    private <T> T answerOf(Future<T> answer, String what) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw refused(what, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw refused(what, new TimeoutException("no answer for " + PATIENCE.toSeconds() + " seconds"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(Ending.FAILED, "Interrupted.");
        }
    }

    private Stopped refused(String what, Throwable why) {
        return new Stopped(
                Ending.NO_AXON_SERVER,
                "Axon Server at " + settings.getServers() + " does not " + what + ": " + why.getMessage()
                        + ". See to it that it runs and can be reached from here, then run this again.");
    }
}
