package org.actionledger.events.action;

/** What sort of proof it is. */
public enum EvidenceKind {
    POLICY,
    PROCEDURE,
    TRAINING,
    AUDIT,
    REPORT,
    MINUTES,
    DATA,
    CORRESPONDENCE,
    OTHER
}
