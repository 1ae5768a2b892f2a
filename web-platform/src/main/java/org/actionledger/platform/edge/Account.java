package org.actionledger.platform.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What one client, or one address, has left of its allowance. */
class Account {

    private static final Duration QUOTA = Duration.ofHours(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int BURST_LEFT = 0;
    private static final int QUOTA_LEFT = 1;

    private final Allowance allowance;
    private final Bucket bucket;
    private final TimeMeter time;
    private final long openedAt;
    private final AtomicLong toldAt;

    Account(Allowance allowance, TimeMeter time) {
        this.allowance = allowance;
        this.time = time;
        this.openedAt = time.currentTimeNanos();
        this.toldAt = new AtomicLong(openedAt - A_MINUTE.toNanos());
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(rate ->
                        rate.capacity(allowance.burst()).refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
                .addLimit(quota -> quota.capacity(allowance.perHour()).refillIntervally(allowance.perHour(), QUOTA))
                .build();
    }

    Allowance allowance() {
        return allowance;
    }

    /** Counts a request; one that is refused counts as none. */
    Charge charge() {
        VerboseResult<ConsumptionProbe> counted = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        long[] left = counted.getDiagnostics().getAvailableTokensPerEachBandwidth();
        ConsumptionProbe probe = counted.getValue();
        return new Charge(
                probe.isConsumed()
                        ? null
                        : left[QUOTA_LEFT] < 1 ? LimitExceeded.QUOTA_EXCEEDED : LimitExceeded.RATE_LIMITED,
                left[BURST_LEFT],
                left[QUOTA_LEFT],
                seconds(QUOTA.toNanos() - (counted.getOperationTimeNanos() - openedAt) % QUOTA.toNanos()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** Whether a refusal is worth telling of: the first in a minute is. */
    boolean isWorthTelling() {
        long now = time.currentTimeNanos();
        long before = toldAt.get();
        return now - before >= A_MINUTE.toNanos() && toldAt.compareAndSet(before, now);
    }

    /** Counts a request that was counted as none. */
    void giveBack() {
        bucket.addTokens(1);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
