package org.actionledger.trial;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM started by the program: listens on loopback, is waited for until it is healthy, and is stopped by its id. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** A service goes on answering for 5 s, and then waits for what is under way. */
    private static final Duration TO_END = Duration.ofSeconds(60);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final String address;
    private final String health;
    private final File log;
    private Process process;
    private Duration started = Duration.ZERO;

    private ChildProcess(
            String name, List<String> command, Map<String, String> environment, String address, String health)
            throws Exception {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.address = address;
        this.health = health;
        this.log = Path.of("target", name + ".log").toFile();
        Files.createDirectories(log.toPath().toAbsolutePath().getParent());
        Files.deleteIfExists(log.toPath());
        process = launch();
        awaitHealthy();
    }

    /** Starts {@code java <arguments>} with {@code --server.port=<port>} appended and waits for {@code health} to answer 200. */
    public static ChildProcess start(String name, String health, List<String> arguments) throws Exception {
        return start(name, health, arguments, Map.of());
    }

    /** The same with environment variables of its own. */
    public static ChildProcess start(
            String name, String health, List<String> arguments, Map<String, String> environment) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        return new ChildProcess(name, command, environment, "http://127.0.0.1:" + port, health);
    }

    /** Where it is reached, without a slash at the end. */
    public String address() {
        return address;
    }

    /** The port of loopback that it listens on. */
    public int port() {
        return URI.create(address).getPort();
    }

    /** From its last start to the first healthy answer. */
    public Duration started() {
        return started;
    }

    /** Ends it without a word, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Starts it once more where it was, with the same arguments; returns when it is healthy. */
    public void startAgain() throws Exception {
        process = launch();
        awaitHealthy();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        Process launched = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launched::destroyForcibly)); // it does not outlive us
        return launched;
    }

    private void awaitHealthy() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + health))
                .timeout(PATIENCE)
                .build();
        long begin = System.nanoTime();
        long end = begin + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        started = Duration.ofNanos(System.nanoTime() - begin);
                        return;
                    }
                } catch (IOException notYet) {
                    // it does not listen yet
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException(name + " did not become healthy, see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Resident memory in mebibytes, as the kernel reports it. */
    public double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    /** Processor time used so far, of all its threads. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, as {@code kill -TERM} does, and waits until it has. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TO_END)) {
            process.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        return name + " at " + address;
    }
}
