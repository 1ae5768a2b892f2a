package org.actionledger.query.standing;

import java.util.List;
import org.actionledger.events.action.Correction;

/**
 * Days on which an action counted as done, until it was returned or reopened.
 *
 * @param done said so, from that day
 * @param again said that it is open, from that day
 */
record Interruption(Entry done, Entry again) {

    Interruption corrected(String event, Correction correction) {
        return new Interruption(
                done.event().equals(event) ? done.corrected(correction) : done,
                again.event().equals(event) ? again.corrected(correction) : again);
    }

    /** What is left of a stretch without these days. */
    List<Stretch> cutOut(Stretch late) {
        return Days.without(late, done.on(), again.on());
    }
}
