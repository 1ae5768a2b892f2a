package org.actionledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.testing.AxonServerOfTests;

/** The ledger in a process of its own, as somebody starts it who has just cloned it. */
class LedgerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final int port;
    private final StringBuffer output = new StringBuffer();
    private final Thread reader;

    private LedgerProcess(Path data, List<String> arguments) {
        this.data = data;
        this.port = freePort();
        this.process = start(arguments);
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts it in that data folder and waits until it is ready. */
    static LedgerProcess start(Path data, String... arguments) {
        LedgerProcess ledger = new LedgerProcess(data, List.of(arguments));
        await().atMost(PATIENCE)
                .until(() -> ledger.output.indexOf("Action Ledger is ready") >= 0 || !ledger.process.isAlive());
        assertThat(ledger.process.isAlive()).as(ledger.output()).isTrue();
        return ledger;
    }

    /** Starts it where it cannot run; what it says until it ends. */
    static String failToStart(Path data) {
        try (LedgerProcess ledger = new LedgerProcess(data, List.of())) {
            await().atMost(PATIENCE).until(() -> !ledger.process.isAlive());
            assertThat(ledger.process.exitValue()).isNotZero();
            return ledger.output();
        }
    }

    private Process start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath(),
                ActionLedger.class.getName(),
                "--server.port=" + port,
                "--action-ledger.data=" + data));
        command.addAll(arguments);
        try {
            ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
            AxonServerOfTests.isKnownTo(process);
            return process.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ours without what belongs to tests, such as their way of logging. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> output.append(line).append('\n'));
        } catch (UncheckedIOException | IOException ended) {
            output.append("(output ends: ").append(ended.getMessage()).append(")\n");
        }
    }

    String output() {
        return output.toString();
    }

    int port() {
        return port;
    }

    Http http() {
        return Http.at(port);
    }

    /** A token fetched with the password that was printed. */
    String tokenOf(String person) {
        Matcher password = Pattern.compile("(?m)^  " + person + " +(\\S+)").matcher(output);
        assertThat(password.find())
                .as("a password for %s in %s", person, output)
                .isTrue();
        String basic = Base64.getEncoder().encodeToString((person + ":" + password.group(1)).getBytes());
        Answer answer = http().request("POST", "/oauth2/token", "grant_type=client_credentials")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Authorization", "Basic " + basic)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("access_token").asString();
    }

    /** As {@code kill -9} does: nothing in the process gets to know. */
    void kill() {
        process.toHandle().destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** As Ctrl-C or {@code kill} does; waits until it has ended and returns its exit code. */
    int stop() {
        process.toHandle().destroy(); // unlike Process.destroy, leaves its last words to be read
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            reader.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    boolean postgresIsRunning() {
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        try {
            return Files.exists(pidFile)
                    && ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pidFile).getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
