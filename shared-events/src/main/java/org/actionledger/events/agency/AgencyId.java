package org.actionledger.events.agency;

import java.util.UUID;
import org.actionledger.events.Id;

/** An agency of the registry; a partnership is one too. */
public record AgencyId(UUID value) implements Id {

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static AgencyId of(String text) {
        return new AgencyId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
