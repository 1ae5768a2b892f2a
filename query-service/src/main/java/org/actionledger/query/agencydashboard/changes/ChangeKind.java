package org.actionledger.query.agencydashboard.changes;

/** What became of an action between two instants. */
enum ChangeKind {
    /** It was not known at the first. */
    ADDED,
    /** Its lead says that it is complete, and said so not before. */
    COMPLETION_REPORTED,
    CLOSED,
    /** Open again after it was closed, whatever it was in the end. */
    REOPENED,
    /** It should never have been entered; nothing else is told of such an action. */
    WITHDRAWN,
    /** A day it was promised for was moved to a later one. */
    SLIPPED,
    /** A day it was promised for was moved to an earlier one. */
    BROUGHT_FORWARD,
    /** Late at the second instant and not at the first. */
    BECAME_OVERDUE,
    /** Another RAG, reported or assured. */
    RE_RATED,
    /** Another lead or other joint leads. */
    REASSIGNED,
    /** Another wording. */
    REVISED
}
