package org.actionledger.events.action;

import java.util.UUID;
import org.actionledger.events.Id;

/** One action; people speak of it by its reference instead. */
public record ActionId(UUID value) implements Id {

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static ActionId of(String text) {
        return new ActionId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
