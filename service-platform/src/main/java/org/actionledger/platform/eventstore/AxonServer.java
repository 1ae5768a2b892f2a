package org.actionledger.platform.eventstore;

/** The properties that say whether an Axon Server keeps the events and brings messages to their handlers. */
final class AxonServer {

    /** Its addresses, {@code host:port} with commas between them; the one property that anybody need set. */
    static final String SERVERS = "axon.axonserver.servers";

    /** Follows from the addresses. */
    static final String ENABLED = "axon.axonserver.enabled";

    private AxonServer() {}
}
