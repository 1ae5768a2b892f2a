package org.actionledger.standalone.contract;

/** What is known beforehand of the answer to a request, beside that it must be a described one. */
enum Expected {
    /** It is as described, in every way: it succeeds. */
    SUCCESS,
    /** It is within what is described; a rule may speak against it, its form does not. */
    WELL_FORMED,
    /** It is not as described, and is refused for that. */
    REFUSED,
    /** Such a request is not described at all: no such path, method or form; refused, whatever the operation answers else. */
    STRANGE,
    /** Either may be right. */
    ANYTHING
}
