package org.actionledger.platform.edge;

import org.actionledger.platform.problem.Reason;

/** Why a request is not looked at. */
public enum LimitExceeded implements Reason {
    /** More at once than the client's burst, or more a second than its rate. */
    RATE_LIMITED,
    /** As many as the client may send within an hour are sent. */
    QUOTA_EXCEEDED
}
