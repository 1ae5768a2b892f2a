package org.actionledger.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.HttpHost;

/** One process of a service. */
class Instance {

    private final HttpHost host;
    private final Clock clock;
    private final Duration warmUp;
    private volatile Instant passedOverUntil = Instant.MIN;
    private volatile Instant readySince = Instant.MIN;
    private volatile boolean ready = true;

    /** For {@code warmUp} after it has become ready it takes its turn seldom. */
    Instance(URI address, Clock clock, Duration warmUp) {
        if (address.getHost() == null
                || address.getRawPath() != null && address.getRawPath().length() > 1) {
            throw new IllegalArgumentException(
                    "an instance's address is http or https, a host and a port, not " + address);
        }
        this.host = HttpHost.create(address.resolve("/"));
        this.clock = clock;
        this.warmUp = warmUp;
    }

    HttpHost host() {
        return host;
    }

    /** Whether others are asked first: it has failed lately, or says that it is not ready. */
    boolean isPassedOver() {
        return !ready || clock.instant().isBefore(passedOverUntil);
    }

    void passOver(Duration duration) {
        passedOverUntil = clock.instant().plus(duration);
    }

    void answered() {
        if (passedOverUntil != Instant.MIN) {
            passedOverUntil = Instant.MIN;
        }
    }

    /** What it said, or did not say, when it was looked at last; ready before that. */
    boolean isReady() {
        return ready;
    }

    void isReady(boolean ready) {
        if (ready && !this.ready) {
            readySince = clock.instant();
        }
        this.ready = ready;
    }

    /**
     * Whether it takes that turn of its own. What runs for the first time runs slowly, so one that has just become ready is asked more and
     * more often: of ten turns it takes as many as tenths of its warm-up are over.
     */
    boolean takes(int turn) {
        Instant since = readySince;
        long whole = warmUp.toMillis();
        if (whole == 0 || since.equals(Instant.MIN)) {
            return true;
        }
        return Math.floorMod(turn, 10)
                < 10 * Duration.between(since, clock.instant()).toMillis() / whole;
    }

    @Override
    public String toString() {
        return host.toString();
    }
}
