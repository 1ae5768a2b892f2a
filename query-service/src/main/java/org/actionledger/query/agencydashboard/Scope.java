package org.actionledger.query.agencydashboard;

/** Whose actions are counted. */
public enum Scope {
    /** Those that an agency leads now, alone or jointly. */
    AGENCY,
    /** Those of all reviews of a partnership. */
    PARTNERSHIP,
    REVIEW
}
