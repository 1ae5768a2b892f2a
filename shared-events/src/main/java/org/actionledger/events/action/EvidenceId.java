package org.actionledger.events.action;

import java.util.UUID;
import org.actionledger.events.Id;

/** One piece of evidence of an action. */
public record EvidenceId(UUID value) implements Id {

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static EvidenceId of(String text) {
        return new EvidenceId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
