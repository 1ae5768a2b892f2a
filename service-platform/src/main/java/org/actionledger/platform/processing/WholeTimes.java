package org.actionledger.platform.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.deadletter.DeadLetter;

/**
 * Keeps a dead letter's time as it stands in the event store. Axon keeps milliseconds of it; who is handled from there would then be
 * projected with another time than everybody else.
 */
class WholeTimes extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    /** The place of the event's time among the values of a letter. */
    private static final int TIME = 7;

    WholeTimes(DeadLetterSchema schema, Configuration configuration) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(schema)
                .genericSerializer(configuration.serializer())
                .eventSerializer(configuration.eventSerializer()));
    }

    @Override
    public PreparedStatement enqueueStatement(
            Connection connection,
            String processingGroup,
            String sequenceIdentifier,
            DeadLetter<? extends EventMessage<?>> letter,
            long sequenceIndex)
            throws SQLException {
        PreparedStatement statement =
                super.enqueueStatement(connection, processingGroup, sequenceIdentifier, letter, sequenceIndex);
        statement.setString(TIME, letter.message().getTimestamp().toString());
        return statement;
    }
}
