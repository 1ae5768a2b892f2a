package org.actionledger.events.action;

import java.util.UUID;
import org.actionledger.events.Id;

/** One milestone of an action. */
public record MilestoneId(UUID value) implements Id {

    /** Reads the id's 36-character text; throws {@link IllegalArgumentException} when it is none. */
    public static MilestoneId of(String text) {
        return new MilestoneId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
