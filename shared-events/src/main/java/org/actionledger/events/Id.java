package org.actionledger.events;

import java.util.UUID;

/** What machines know a thing by: a UUID, version 7, written as its 36-character text. */
public interface Id {

    UUID value();
}
