package org.actionledger.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where an instance of a service would: answers over real HTTP as a test tells it to, and remembers what it was asked. */
final class StandIn {

    /** A request as it came in. */
    record Seen(String method, String target, Headers headers, byte[] body) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final String name;
    private final int port;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile HttpHandler answer = this::byName;
    private volatile boolean ready = true;
    private final AtomicInteger looks = new AtomicInteger();

    StandIn(String name) {
        this.name = name;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** From now on; the requests before are forgotten. */
    void answers(HttpHandler handler) {
        answer = handler;
        seen.clear();
    }

    void answers(int status, Map<String, String> headers, String body) {
        answers(exchange -> {
            headers.forEach(exchange.getResponseHeaders()::add);
            send(exchange, status, body);
        });
    }

    /** Says who it is, and is well. */
    void isWell() {
        ready = true;
        answers(this::byName);
    }

    /** Answers, and says that others should be asked: it is about to end, or not there yet. */
    void isNotReady() {
        ready = false;
    }

    void hangsUp() {
        answers(HttpExchange::close);
    }

    List<Seen> seen() {
        return seen;
    }

    /** How often it was asked whether it is ready. */
    int looks() {
        return looks.get();
    }

    /** Nobody listens any more. */
    void stop() {
        server.stop(0);
    }

    void startAgain() {
        server = listen(port);
    }

    private HttpServer listen(int at) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 0);
            listening.setExecutor(THREADS);
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        // so that no request meets a connection that a test before has broken
        exchange.getResponseHeaders().add("Connection", "close");
        if (exchange.getRequestURI().getPath().startsWith("/actuator/health")) {
            looks.incrementAndGet();
            send(exchange, ready ? 200 : 503, ready ? "{\"status\":\"UP\"}" : "{\"status\":\"OUT_OF_SERVICE\"}");
            return;
        }
        HttpHandler now = answer;
        if (now instanceof Unread) {
            now.handle(exchange);
            return;
        }
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes()));
        now.handle(exchange);
    }

    private void byName(HttpExchange exchange) throws IOException {
        send(exchange, 200, name);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** A handler that reads the body itself. */
    @FunctionalInterface
    interface Unread extends HttpHandler {}
}
