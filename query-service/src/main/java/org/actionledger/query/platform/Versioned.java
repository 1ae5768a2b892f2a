package org.actionledger.query.platform;

/** A row that knows the version of the last event that changed it. */
public interface Versioned {

    long version();
}
