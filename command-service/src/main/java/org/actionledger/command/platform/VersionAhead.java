package org.actionledger.command.platform;

import org.axonframework.modelling.command.ConcurrencyException;

/** The sender saw a newer version than this instance holds; to be repeated, as reading again what is stored may find it. */
class VersionAhead extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final long expected;
    private final long current;

    VersionAhead(String id, long expected, long current) {
        super("version " + expected + " of " + id + " was seen elsewhere; here it is at " + current);
        this.id = id;
        this.expected = expected;
        this.current = current;
    }

    CarriedVersions carried() {
        return new CarriedVersions(id, expected, current);
    }

    /** What it comes to when repeating does not help: the sender expects what never was. */
    StaleVersion asStale() {
        return new StaleVersion(id, expected, current);
    }
}
