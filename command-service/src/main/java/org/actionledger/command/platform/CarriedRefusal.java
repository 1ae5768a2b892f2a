package org.actionledger.command.platform;

import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.platform.wire.Carried;

/** A refusal, on its way to who sent the command. */
record CarriedRefusal(Refusal refusal, String detail) implements Carried {

    @Override
    public RuntimeException arrived() {
        return new Refused(refusal, detail);
    }
}
