package org.actionledger.command.planimport.reading;

/** Takes what a reading wants a person to look at. */
@FunctionalInterface
interface Marker {

    void flag(Flag.Reason reason, String sentence);
}
