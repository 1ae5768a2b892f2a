package org.actionledger.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.actionledger.platform.problem.Problem;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round a service's instances with a request until one answers, three times at most. What never left (no connection could be made)
 * may be tried elsewhere, whatever it is. What may have been received is sent again only where that does no harm: a reading, or a write
 * with an {@code Idempotency-Key}. Who was silent too long is not asked again, and nobody in its place: it may still be at it.
 */
class Rounds {

    private static final int MOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Upstream upstream;
    private final Duration passOver;
    private final MeterRegistry meters;

    Rounds(Upstream upstream, Duration passOver, MeterRegistry meters) {
        this.upstream = upstream;
        this.passOver = passOver;
        this.meters = meters;
    }

    /**
     * What the service says.
     *
     * @throws Unanswered where no instance says anything
     * @throws ClientGone where the client did not send all it announced
     */
    Delivery ask(Service service, Letter letter) throws IOException {
        List<Instance> instances = service.inTurn();
        int most = Math.clamp(instances.size(), 2, MOST);
        boolean mayHaveArrived = false;
        for (int attempt = 1; ; attempt++) {
            Instance instance = instances.get((attempt - 1) % instances.size());
            boolean last = attempt == most;
            HttpUriRequestBase copy = letter.copy();
            try {
                Delivery delivery = upstream.ask(service, instance, copy, letter.patience());
                if (!delivery.isRefusal()) {
                    instance.answered();
                    return delivery;
                }
                instance.passOver(passOver);
                if (last || !letter.isRepeatable()) {
                    return delivery;
                }
                delivery.abort();
                mayHaveArrived = true;
                again(service, instance, "it answered " + delivery.response().getCode());
            } catch (IOException failed) {
                Unanswered unanswered = judge(service, instance, mayHaveArrived, failed);
                if (last || unanswered.problem() == Problem.UPSTREAM_TIMEOUT) {
                    throw unanswered;
                }
                if (unanswered.problem() == Problem.UPSTREAM_FAILED && !letter.isRepeatable()) {
                    throw unanswered;
                }
                if (unanswered.problem() == Problem.SERVICE_UNAVAILABLE && attempt == instances.size()) {
                    throw unanswered; // the same again would be refused again
                }
                mayHaveArrived |= unanswered.problem() == Problem.UPSTREAM_FAILED;
                again(service, instance, failed.toString());
            }
        }
    }

    /** Where somebody else may have received it, that this instance cannot be reached is not all there is to say. */
    private Unanswered judge(Service service, Instance instance, boolean mayHaveArrived, IOException failed)
            throws ClientGone {
        Unanswered here = judge(service, instance, failed);
        return mayHaveArrived && here.problem() == Problem.SERVICE_UNAVAILABLE
                ? new Unanswered(Problem.UPSTREAM_FAILED, failed)
                : here;
    }

    private Unanswered judge(Service service, Instance instance, IOException failed) throws ClientGone {
        if (failed instanceof ClientGone gone) {
            throw gone;
        }
        LOG.warn("{} at {} did not answer: {}", service.name(), instance, failed.toString());
        return switch (failed) {
            case ConnectTimeoutException e -> unreached(instance, e);
            case ConnectionRequestTimeoutException e -> new Unanswered(Problem.SERVICE_UNAVAILABLE, e);
            case ConnectException e -> unreached(instance, e);
            case NoRouteToHostException e -> unreached(instance, e);
            case UnknownHostException e -> unreached(instance, e);
            case SocketTimeoutException e -> new Unanswered(Problem.UPSTREAM_TIMEOUT, e);
            default -> {
                instance.passOver(passOver);
                yield new Unanswered(Problem.UPSTREAM_FAILED, failed);
            }
        };
    }

    private Unanswered unreached(Instance instance, IOException why) {
        instance.passOver(passOver);
        return new Unanswered(Problem.SERVICE_UNAVAILABLE, why);
    }

    private void again(Service service, Instance instance, String why) {
        LOG.info("asking {} once more, since at {}: {}", service.name(), instance, why);
        repeated(service).increment();
    }

    /** Also registers it, so that it is there before the first. */
    Counter repeated(Service service) {
        return Counter.builder("action_ledger.gateway.repeated")
                .description("Requests that were sent once more")
                .tag("service", service.name())
                .register(meters);
    }
}
