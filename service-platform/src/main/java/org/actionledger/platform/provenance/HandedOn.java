package org.actionledger.platform.provenance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What a message hands on to those that follow from it: who acts and through which door, and by what they were brought about. */
class HandedOn implements CorrelationDataProvider {

    private static final List<String> UNCHANGED = List.of(
            Provenance.ACTOR_ID,
            Provenance.ACTOR_ROLE,
            Provenance.ACTOR_AGENCY,
            Provenance.ON_BEHALF_OF,
            Provenance.SOURCE);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> handedOn = new LinkedHashMap<>();
        for (String key : UNCHANGED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                handedOn.put(key, value);
            }
        }
        handedOn.put(
                Provenance.CORRELATION_ID,
                message.getMetaData().getOrDefault(Provenance.CORRELATION_ID, message.getIdentifier()));
        handedOn.put(Provenance.CAUSATION_ID, message.getIdentifier());
        if (message instanceof CommandMessage) {
            handedOn.put(Provenance.COMMAND_ID, message.getIdentifier());
        }
        return handedOn;
    }
}
