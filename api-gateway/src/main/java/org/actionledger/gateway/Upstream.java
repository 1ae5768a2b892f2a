package org.actionledger.gateway;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpMessage;

/** Asks an instance for a client, and has that observed: it is timed, and a trace goes on where the request arrives. */
class Upstream {

    private final Post post;
    private final ObservationRegistry observations;

    Upstream(Post post, ObservationRegistry observations) {
        this.post = post;
        this.observations = observations;
    }

    Delivery ask(Service service, Instance instance, HttpUriRequestBase request, Patience patience) throws IOException {
        RequestReplySenderContext<HttpMessage, ClassicHttpResponse> context =
                new RequestReplySenderContext<>((message, name, value) -> {
                    if (message != null) {
                        message.setHeader(name, value);
                    }
                });
        context.setCarrier(request);
        Observation asking = Observation.createNotStarted("action_ledger.gateway.upstream", () -> context, observations)
                .contextualName("ask " + service.name())
                .lowCardinalityKeyValue("service", service.name())
                .highCardinalityKeyValue("instance", instance.toString())
                .lowCardinalityKeyValue("outcome", "failed")
                .start();
        try (Observation.Scope _ = asking.openScope()) {
            Delivery delivery = new Delivery(request, post.send(instance, request, patience));
            asking.lowCardinalityKeyValue("outcome", delivery.isRefusal() ? "refused" : "answered");
            return delivery;
        } catch (IOException failed) {
            asking.error(failed);
            throw failed;
        } finally {
            asking.stop();
        }
    }
}
