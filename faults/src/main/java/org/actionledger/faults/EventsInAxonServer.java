package org.actionledger.faults;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The events that an Axon Server holds. */
record EventsInAxonServer(AxonServer server) implements StoredEvents {

    private static final int AHEAD = 1_000;
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public Map<String, List<String>> withMarks(String beginning) throws Exception {
        AxonServerConnectionFactory connections = AxonServerConnectionFactory.forClient("faults")
                .routingServers(new ServerAddress("127.0.0.1", server.port()))
                .build();
        try {
            AxonServerConnection connection = connections.connect("default");
            return read(connection.eventChannel(), new Marks(beginning));
        } finally {
            connections.shutdown();
        }
    }

    private static Map<String, List<String>> read(EventChannel channel, Marks marks) throws Exception {
        long last = channel.getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try (EventStream stream = channel.openStream(-1, AHEAD)) {
            for (long token = -1; token < last; ) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("Axon Server gives no event after " + token + " of " + last);
                }
                token = next.getToken();
                marks.look(
                        next.getEvent().getMessageIdentifier(),
                        next.getEvent().getPayload().getData().toStringUtf8());
            }
        }
        return marks.events();
    }
}
