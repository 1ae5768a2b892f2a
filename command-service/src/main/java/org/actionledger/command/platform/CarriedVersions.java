package org.actionledger.command.platform;

import org.actionledger.platform.wire.Carried;

/** The sender's version of a thing and that of the instance that was to decide, on their way to the sender. */
record CarriedVersions(String id, long expected, long current) implements Carried {

    @Override
    public RuntimeException arrived() {
        return expected > current ? new VersionAhead(id, expected, current) : new StaleVersion(id, expected, current);
    }
}
