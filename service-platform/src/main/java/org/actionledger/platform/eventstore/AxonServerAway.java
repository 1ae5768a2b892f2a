package org.actionledger.platform.eventstore;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An application does not start without its Axon Server: it waits for a minute, then says so and ends. */
class AxonServerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = LoggerFactory.getLogger(AxonServerAway.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AxonServerAway(AxonServerConfiguration settings) {
        super("Axon Server (" + AxonServer.SERVERS + "=" + settings.getServers() + ") has not answered for "
                + PATIENCE.toSeconds() + " seconds.");
    }

    /** Returns when it is there. */
    static void await(AxonServerConnectionManager connections, AxonServerConfiguration settings) {
        long began = System.nanoTime();
        boolean told = false;
        while (!answers(connections)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new AxonServerAway(settings);
            }
            if (!told) {
                LOGGER.info("waiting for Axon Server at {}", settings.getServers());
                told = true;
            }
            pause(settings);
        }
    }

    private static boolean answers(AxonServerConnectionManager connections) {
        return connections.getConnection().isConnected();
    }

    private static void pause(AxonServerConfiguration settings) {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AxonServerAway(settings);
        }
    }

    /** Says it in two sentences instead of a stack. */
    static class Analysis extends AbstractFailureAnalyzer<AxonServerAway> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, AxonServerAway away) {
            return new FailureAnalysis(
                    away.getMessage(),
                    "Start it, or correct " + AxonServer.SERVERS
                            + " (HOST:PORT of its gRPC port, 8124 unless told otherwise);"
                            + " without that property events are kept in PostgreSQL.",
                    away);
        }
    }
}
