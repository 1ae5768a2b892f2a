package org.actionledger.query.overdue;

import java.util.Collection;
import java.util.Map;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.Past;
import org.springframework.stereotype.Component;

/** Actions as the list would have shown them, folded from their own events. */
@Component
class FollowedThen {

    private final Past past;

    FollowedThen(Past past) {
        this.past = past;
    }

    /** Those that were known. */
    Map<ActionId, FollowedAction> find(Collection<ActionId> actions, AsOf asOf) {
        return past.fold(actions, asOf, ActionEvent.class, FollowedAction::listed);
    }
}
