package org.actionledger.command.door;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.function.Function;
import org.actionledger.events.Id;
import org.actionledger.platform.repetition.KeyedRequest;

/**
 * Ids for what comes into being: UUIDs of version 7, so that they sort as they were made. A request that is repeated under its key gets
 * the same ones again.
 */
public final class NewId {

    private NewId() {}

    /** A new id of the kind that the constructor makes: {@code NewId.of(ActionId::new)}. */
    public static <T extends Id> T of(Function<UUID, T> kind) {
        KeyedRequest request = KeyedRequest.current();
        return kind.apply(request == null ? UuidCreator.getTimeOrderedEpoch() : request.nextId());
    }
}
