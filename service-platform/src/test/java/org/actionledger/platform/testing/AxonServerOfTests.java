package org.actionledger.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The Axon Server against which all tests run where {@code AXON_AXONSERVER_SERVERS} names one, as {@code mvn verify -Daxonserver=HOST:PORT}
 * has it, or in Docker ({@link AxonServerInDocker}). It belongs to the tests alone, in development mode: they empty it with each database they make. Its HTTP address is that of
 * {@code AXONSERVER_HTTP}, else a hundred ports below, as Axon Server itself has it.
 */
public final class AxonServerOfTests implements TestExecutionListener, Ordered {

    private static final String SERVERS = "axon.axonserver.servers";
    private static final String SERVERS_IN_THE_ENVIRONMENT = "AXON_AXONSERVER_SERVERS";
    private static final String HTTP = "axonserver.http";
    private static final String HTTP_IN_THE_ENVIRONMENT = "AXONSERVER_HTTP";

    /** Whether there is one. */
    public static boolean isGiven() {
        return !servers().isBlank();
    }

    /** A process that is started from a test meets the same one. */
    public static void isKnownTo(ProcessBuilder process) {
        if (isGiven()) {
            process.environment().put(SERVERS_IN_THE_ENVIRONMENT, servers());
        }
    }

    static boolean isWantedInDocker() {
        return servers().equals("docker");
    }

    /** From now on, for whatever this JVM starts. */
    static void isAt(String servers, String http) {
        System.setProperty(SERVERS, servers);
        System.setProperty(HTTP, http);
    }

    /** Where it is. */
    public static String servers() {
        return given(SERVERS, SERVERS_IN_THE_ENVIRONMENT);
    }

    private static String given(String property, String variable) {
        return System.getProperty(property, Objects.requireNonNullElse(System.getenv(variable), ""));
    }

    /** Forgets all events. Nobody may be connected who will read on. */
    public static void empty() {
        if (!isGiven()) {
            return;
        }
        URI address = URI.create("http://" + http() + "/v1/devmode/purge-events");
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(HttpRequest.newBuilder(address).DELETE().build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("DELETE " + address + " was answered " + status
                        + ": the tests need an Axon Server in development mode");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no Axon Server at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String http() {
        String given = given(HTTP, HTTP_IN_THE_ENVIRONMENT);
        if (!given.isBlank()) {
            return given;
        }
        URI grpc = URI.create("grpc://" + servers().split(",")[0]);
        return grpc.getHost() + ":" + (grpc.getPort() - 100);
    }

    /** Axon Server would go on sending commands and questions to an application that another test has left open. */
    @Override
    public void afterTestClass(TestContext test) {
        if (isGiven() && test.hasApplicationContext()) {
            test.markApplicationContextDirty(null);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
