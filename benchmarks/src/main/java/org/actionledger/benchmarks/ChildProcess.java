package org.actionledger.benchmarks;

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
import java.util.concurrent.TimeUnit;

/** A JVM started by the benchmark: listens on loopback, is waited for until it is healthy, and is stopped by its id. */
final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final String name;
    final String address;
    /** From start to the first healthy answer. */
    final Duration started;

    private ChildProcess(String name, Process process, String address, Duration started) {
        this.name = name;
        this.process = process;
        this.address = address;
        this.started = started;
    }

    /** Starts {@code java <arguments>} with {@code --server.port=<port>} appended and waits for {@code health} to answer 200. */
    static ChildProcess start(String name, String health, List<String> arguments) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        Path log = Path.of("target", name + ".log");
        Files.createDirectories(log.toAbsolutePath().getParent());
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        String address = "http://127.0.0.1:" + port;
        awaitHealthy(name, process, address + health, log);
        return new ChildProcess(name, process, address, Duration.ofNanos(System.nanoTime() - before));
    }

    private static void awaitHealthy(String name, Process process, String health, Path log) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(health)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
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
    double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    /** Processor time used so far, of all its threads. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        return name + " at " + address;
    }
}
