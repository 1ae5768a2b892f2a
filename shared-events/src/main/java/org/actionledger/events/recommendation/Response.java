package org.actionledger.events.recommendation;

/** What its addressee answers to a recommendation. */
public enum Response {
    ACCEPTED,
    PARTLY,
    REJECTED
}
