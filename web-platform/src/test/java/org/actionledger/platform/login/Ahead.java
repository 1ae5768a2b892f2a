package org.actionledger.platform.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is as much ahead of the real time as a test says; sessions begin by the server's own. */
class Ahead extends Clock {

    private volatile Duration by = Duration.ZERO;

    void by(Duration duration) {
        by = duration;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
