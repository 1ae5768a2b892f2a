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
    private volatile Instant passedOverUntil = Instant.MIN;
    private volatile boolean ready = true;

    Instance(URI address, Clock clock) {
        if (address.getHost() == null
                || address.getRawPath() != null && address.getRawPath().length() > 1) {
            throw new IllegalArgumentException(
                    "an instance's address is http or https, a host and a port, not " + address);
        }
        this.host = HttpHost.create(address.resolve("/"));
        this.clock = clock;
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
        this.ready = ready;
    }

    @Override
    public String toString() {
        return host.toString();
    }
}
