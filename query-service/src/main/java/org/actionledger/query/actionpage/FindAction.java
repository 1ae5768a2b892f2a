package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;

/** Asks for the whole of an action, as it was then. */
record FindAction(ActionId action, AsOf asOf) {}
