package org.actionledger.platform.wire;

import org.actionledger.platform.away.OutcomeUnknown;

/** The instance that decided the command did not learn whether its events were stored. */
record CarriedUnknown(String why) implements Carried {

    @Override
    public RuntimeException arrived() {
        return new OutcomeUnknown(why);
    }
}
