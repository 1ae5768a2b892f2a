package org.actionledger.platform.edge;

/**
 * How many requests somebody may send: a rate that evens out bursts, and a quota beside it.
 *
 * @param perSecond how many a second in the long run
 * @param burst how many at once, after a pause
 * @param perHour how many within an hour, counted from somebody's first request
 */
record Allowance(long perSecond, long burst, long perHour) {

    Allowance {
        if (perSecond < 1 || burst < 1 || perHour < 1) {
            throw new IllegalArgumentException(
                    "a limit needs per-second, burst and per-hour, each of them at least 1; given were %d, %d and %d"
                            .formatted(perSecond, burst, perHour));
        }
    }

    /** Until all of a burst may be sent again, in full seconds. */
    long secondsToRest() {
        return secondsFor(burst);
    }

    /** Until so many more may be sent, in full seconds. */
    long secondsFor(long requests) {
        return Math.ceilDiv(requests, perSecond);
    }
}
