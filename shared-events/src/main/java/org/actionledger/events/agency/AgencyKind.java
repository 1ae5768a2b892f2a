package org.actionledger.events.agency;

/** What sort of organisation an agency is. */
public enum AgencyKind {
    PARTNERSHIP,
    POLICE,
    HEALTH,
    COUNCIL,
    PROBATION,
    PROSECUTION,
    HOUSING,
    EDUCATION,
    CHARITY,
    GOVERNMENT,
    OTHER,
    /** Nobody has said yet: an agency met in an imported plan. */
    UNKNOWN
}
