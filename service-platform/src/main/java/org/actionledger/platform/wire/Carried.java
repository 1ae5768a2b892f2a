package org.actionledger.platform.wire;

/**
 * What is told to who sent a command about why it failed, in a form that travels: a record that can be written as JSON and read again, in a
 * release before or after this one too.
 */
public interface Carried {

    /** The failure as the sender would have met it, had the command been decided in its own process. */
    RuntimeException arrived();
}
