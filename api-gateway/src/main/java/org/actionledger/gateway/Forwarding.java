package org.actionledger.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.actionledger.platform.problem.Problem;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.DisconnectedClientHelper;

/** Brings requests to a service, and its answers back; where there is none, a problem says so. */
class Forwarding {

    private final Rounds rounds;
    private final MeterRegistry meters;

    Forwarding(Rounds rounds, MeterRegistry meters) {
        this.rounds = rounds;
        this.meters = meters;
    }

    HandlerFunction<ServerResponse> to(Service service) {
        rounds.repeated(service);
        NoAnswer.PROBLEMS.forEach(problem -> unanswered(service, problem));
        return request -> forward(service, request.servletRequest());
    }

    private ServerResponse forward(Service service, HttpServletRequest client) {
        CircuitBreaker breaker = service.breaker();
        if (!breaker.tryAcquirePermission()) {
            return noAnswer(service, Problem.SERVICE_UNAVAILABLE, client);
        }
        long began = System.nanoTime();
        try {
            Delivery delivery = rounds.ask(service, Letter.of(client));
            if (delivery.isRefusal()) {
                breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, new IOException("refused"));
            } else {
                breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
            return new PassedOn(delivery);
        } catch (Unanswered unanswered) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, unanswered);
            return noAnswer(service, unanswered.problem(), client);
        } catch (ClientGone gone) {
            breaker.releasePermission();
            if (DisconnectedClientHelper.isClientDisconnectedException(gone.why())) {
                return ServerResponse.badRequest().build(); // nobody reads it
            }
            throw new UncheckedIOException(gone.why());
        } catch (IOException impossible) {
            breaker.releasePermission();
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException unforeseen) {
            breaker.releasePermission(); // it would be missing for ever where only a few are given
            throw unforeseen;
        }
    }

    private ServerResponse noAnswer(Service service, Problem problem, HttpServletRequest client) {
        unanswered(service, problem).increment();
        return NoAnswer.of(problem, client);
    }

    private Counter unanswered(Service service, Problem problem) {
        return Counter.builder("action_ledger.gateway.unanswered")
                .description("Requests that no instance has answered")
                .tag("service", service.name())
                .tag("problem", problem.type().name())
                .register(meters);
    }
}
