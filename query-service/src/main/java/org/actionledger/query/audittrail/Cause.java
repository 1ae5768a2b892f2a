package org.actionledger.query.audittrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What brought an event about. Mostly one or two UUIDs say it all: that of the command, which is also its direct cause, and that of
 * the request where it had another. Only what does not fit into that is kept in full.
 *
 * @param commandId the command that was decided
 * @param causationId the message that directly brought it about; mostly that command
 * @param correlationId one id for everything that follows from one request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cause(
        @Nullable String commandId,
        @Nullable String causationId,
        @Nullable String correlationId) {

    private static final JsonMapper JSON = EventJson.builder().build();

    static Cause of(Map<String, ?> metadata) {
        return new Cause(
                text(metadata.get(Provenance.COMMAND_ID)),
                text(metadata.get(Provenance.CAUSATION_ID)),
                text(metadata.get(Provenance.CORRELATION_ID)));
    }

    /** As it was written by the three methods below. */
    static Cause read(@Nullable String command, @Nullable String correlation, @Nullable String inFull) {
        return inFull == null
                ? new Cause(command, command, correlation == null ? command : correlation)
                : JSON.readValue(inFull, Cause.class);
    }

    @Nullable
    String plainCommand() {
        return isPlain() ? commandId : null;
    }

    /** None where it is the command's. */
    @Nullable
    String plainCorrelation() {
        return isPlain() && !String.valueOf(correlationId).equals(commandId) ? correlationId : null;
    }

    @Nullable
    String inFull() {
        return isPlain() ? null : JSON.writeValueAsString(this);
    }

    private boolean isPlain() {
        return isUuid(commandId) && String.valueOf(commandId).equals(causationId) && isUuid(correlationId);
    }

    private static boolean isUuid(@Nullable String text) {
        try {
            return text != null && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
