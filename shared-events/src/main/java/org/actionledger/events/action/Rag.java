package org.actionledger.events.action;

/** A rating. Its absence means that no rating was given, which is not the same as {@link #RED}. */
public enum Rag {
    RED,
    AMBER,
    GREEN
}
