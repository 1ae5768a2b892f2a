package org.actionledger.standalone.contract;

/**
 * A request to try.
 *
 * @param kind cases of one kind are tried in turn with those of others
 * @param what is odd about it, in a few words
 */
record Case(String kind, String what, Request request, Expected expected) {}
