package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionId;

/** Asks for the whole of an action. */
record FindAction(ActionId action) {}
