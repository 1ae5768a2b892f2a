package org.actionledger.query.actionpage.replay;

import java.time.LocalDate;
import org.actionledger.events.Effective;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.json.EventJson;
import org.actionledger.platform.time.ClockConfiguration;
import org.actionledger.query.platform.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of an action.
 *
 * @param told what it says, as it is stored
 */
record Occurred(ActionEvent event, Recorded recorded, JsonNode told) {

    private static final JsonMapper JSON = EventJson.builder().build();

    static Occurred of(ActionEvent event, Recorded recorded) {
        return new Occurred(event, recorded, JSON.valueToTree(event));
    }

    String eventId() {
        return recorded.eventId();
    }

    long sequence() {
        return recorded.version();
    }

    /** The day it was true: as it says, else the British day on which it was recorded. */
    LocalDate effectiveOn() {
        return event instanceof Effective effective
                ? effective.effectiveOn()
                : LocalDate.ofInstant(recorded.at(), ClockConfiguration.LONDON);
    }
}
