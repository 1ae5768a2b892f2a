package org.actionledger.platform.edge;

import org.jspecify.annotations.Nullable;

/**
 * What became of one request that was counted.
 *
 * @param refused why it may not go on; null where it may
 * @param burstLeft how many more may be sent at once
 * @param quotaLeft how many more may be sent before the quota begins anew
 * @param secondsToQuota until then
 * @param secondsToWait until a refused one may be sent again; 0 where it is not refused
 */
record Charge(
        @Nullable LimitExceeded refused, long burstLeft, long quotaLeft, long secondsToQuota, long secondsToWait) {}
