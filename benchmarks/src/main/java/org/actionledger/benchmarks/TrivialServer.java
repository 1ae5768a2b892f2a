package org.actionledger.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;

/**
 * The plainest program that does the same: the JDK's own HTTP server, a connection pool, and hand-written SQL. Nothing is checked,
 * nobody is asked who they are. Arguments: JDBC address, {@code --server.port=}.
 */
final class TrivialServer {

    private static final int THREADS = 32;

    /** Answers one path. */
    @FunctionalInterface
    interface Answer {
        byte[] answer(HttpExchange exchange) throws Exception;
    }

    private TrivialServer() {}

    /** Starts it in a JVM of its own, on the installation's PostgreSQL. */
    static ChildProcess start(Installation installation) throws Exception {
        return installation.program(
                "trivial-server", TrivialServer.class, installation.database().url());
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int port = Integer.parseInt(arguments[1].substring("--server.port=".length()));
        HikariDataSource database = pool(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        serve(server, "/health", 200, _ -> new byte[0]);
        serve(server, "/progress", 201, new PlainProgress(database));
        serve(server, "/overdue", 200, new PlainOverdue(database));
        serve(server, "/dashboard", 200, new PlainDashboard(database));
        serve(server, "/audit-trail", 200, new PlainTrail(database));
        server.start();
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(THREADS);
        config.setMinimumIdle(THREADS);
        return new HikariDataSource(config);
    }

    private static void serve(HttpServer server, String path, int status, Answer answer) {
        server.createContext(path, exchange -> {
            try {
                send(exchange, status, answer.answer(exchange));
            } catch (Exception failure) {
                failure.printStackTrace();
                send(exchange, 500, new byte[0]);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
