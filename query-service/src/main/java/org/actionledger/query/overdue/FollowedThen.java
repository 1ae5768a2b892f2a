package org.actionledger.query.overdue;

import java.util.Optional;
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

    /** None if it was not known yet. */
    Optional<FollowedAction> find(ActionId action, AsOf asOf) {
        return Optional.ofNullable(past.fold(action, asOf, ActionEvent.class, FollowedAction::after));
    }
}
