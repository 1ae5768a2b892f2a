package org.actionledger.events.provenance;

/** The part a person or a system plays. */
public enum Role {
    /** Owns a partnership's plans: raises, assigns, chases, signs off. */
    COORDINATOR,
    /** Reports for one agency. */
    CONTRIBUTOR,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** A national body: lists and figures across partnerships. */
    OVERSIGHT,
    /** Runs the installation and keeps the registry of agencies. */
    OPERATOR;

    /** Whether somebody in this role always acts as a member of an agency, and takes part in plans. */
    public boolean belongsToAnAgency() {
        return this == COORDINATOR || this == CONTRIBUTOR;
    }
}
