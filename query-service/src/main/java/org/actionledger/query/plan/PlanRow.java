package org.actionledger.query.plan;

/** A row of a plan. */
record PlanRow(PrintedAction action, PrintedStanding standing) {}
