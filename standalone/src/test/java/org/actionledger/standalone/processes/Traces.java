package org.actionledger.standalone.processes;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes what services send of their traces (OTLP over HTTP), as it comes: in it ids stand as their bytes, and names and texts as such.
 * Nothing is traced but what a request asks to be, with the header {@link #PARENT}.
 */
final class Traces implements AutoCloseable {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    /** To be sent as {@code traceparent}. */
    static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    private static final String TRACE_BYTES = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Traces() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    Map<String, String> propertiesOfAService() {
        return Map.of(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces",
                "management.opentelemetry.tracing.export.schedule-delay",
                "100ms",
                "management.tracing.sampling.probability",
                "0");
    }

    /** Waits until a service has sent a span of that name that belongs to the trace. */
    void awaitSpan(String service, String span) {
        await(span + " of " + service)
                .until(() -> sent.stream()
                        .anyMatch(each -> each.contains(TRACE_BYTES) && each.contains(service) && each.contains(span)));
    }

    /** All that was sent. */
    String all() {
        return String.join("\n", sent);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
