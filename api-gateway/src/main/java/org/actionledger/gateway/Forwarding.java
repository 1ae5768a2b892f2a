package org.actionledger.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.actionledger.platform.problem.Problem;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.DisconnectedClientHelper;

/** Brings a request to the service that its route names, and its answer back; where there is none, a problem says so. */
class Forwarding implements ProxyExchange {

    private final Map<String, Service> services;
    private final Rounds rounds;

    Forwarding(Map<String, Service> services, Rounds rounds) {
        this.services = Map.copyOf(services);
        this.rounds = rounds;
    }

    @Override
    public ServerResponse exchange(Request request) {
        HttpServletRequest client = request.getServerRequest().servletRequest();
        Service service = serviceOf(request);
        CircuitBreaker breaker = service.breaker();
        if (!breaker.tryAcquirePermission()) {
            return NoAnswer.of(Problem.SERVICE_UNAVAILABLE, client);
        }
        long began = System.nanoTime();
        try {
            Delivery delivery = rounds.ask(service, Letter.of(client, request.getHeaders()));
            if (delivery.isRefusal()) {
                breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, new IOException("refused"));
            } else {
                breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
            return passedOn(request, delivery);
        } catch (Unanswered unanswered) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, unanswered);
            return NoAnswer.of(unanswered.problem(), client);
        } catch (ClientGone gone) {
            breaker.releasePermission();
            if (DisconnectedClientHelper.isClientDisconnectedException(gone.why())) {
                return ServerResponse.badRequest().build(); // nobody reads it
            }
            throw new UncheckedIOException(gone.why());
        } catch (IOException impossible) {
            breaker.releasePermission();
            throw new UncheckedIOException(impossible);
        }
    }

    private static ServerResponse passedOn(Request request, Delivery delivery) {
        PassedOn answer = new PassedOn(delivery);
        Head head = new Head(delivery.response());
        request.getResponseConsumers().forEach(consumer -> consumer.accept(head, answer));
        return answer;
    }

    private Service serviceOf(Request request) {
        URI uri = Objects.requireNonNull(request.getUri(), "a route without an address");
        return Objects.requireNonNull(services.get(uri.getHost()), () -> "no service " + uri.getHost());
    }
}
