package org.actionledger.command.action;

import org.actionledger.events.action.ActionEvent;
import org.jspecify.annotations.Nullable;

/**
 * An action made of its events one by one, outside of any repository, so that it can be looked at between two of them. What an event
 * means is the aggregate's own code and nothing else; nothing can be decided here.
 */
public final class RebuiltAction {

    private final Action action = new Action();

    /**
     * Takes in the next event; the first is one with which actions begin.
     *
     * @param eventId the event's id, by which a correction names it
     * @param author the id of the person or system who brought it about
     */
    public void take(ActionEvent event, String eventId, @Nullable String author) {
        action.on(event, eventId, author);
    }

    /** What it knows after the events so far, of which there must be one. */
    public ActionState state() {
        return action.state();
    }
}
