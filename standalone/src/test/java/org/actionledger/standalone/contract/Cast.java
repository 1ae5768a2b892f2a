package org.actionledger.standalone.contract;

/**
 * Who sends the requests, by their tokens, and the agencies they belong to.
 *
 * @param officer a contributor of the police
 * @param since an instant at which all of them were there
 */
record Cast(
        String coordinator,
        String officer,
        String auditor,
        String operator,
        String partnership,
        String police,
        String trust,
        String since) {}
