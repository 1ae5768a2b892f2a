package org.actionledger.command.platform;

import org.axonframework.modelling.command.ConflictingAggregateVersionException;

/** The command was meant for another version of the thing than the present one; nothing changed. */
public class StaleVersion extends ConflictingAggregateVersionException {

    private static final long serialVersionUID = 1L;

    public StaleVersion(String id, long expected, long current) {
        super(id, expected, current);
    }

    public String id() {
        return String.valueOf(getAggregateIdentifier());
    }

    CarriedVersions carried() {
        return new CarriedVersions(id(), expected(), current());
    }

    /** The version it was meant for. */
    public long expected() {
        return getExpectedVersion();
    }

    /** The version the aggregate has now. */
    public long current() {
        return getActualVersion();
    }
}
