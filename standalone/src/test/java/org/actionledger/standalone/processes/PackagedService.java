package org.actionledger.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.testing.AxonServerOfTests;

/** A service from its packaged jar, in a process of its own that listens on loopback only. */
final class PackagedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path log;
    private final ProcessHandle process;

    private PackagedService(Path log, ProcessHandle process) {
        this.log = log;
        this.process = process;
    }

    /** Starts it and does not wait for it; what it says goes into a log of that name in that folder, where it works. */
    static PackagedService launch(String module, Path folder, String name, Map<String, String> properties) {
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                jarOf(module).toString(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--action-ledger.drain=0s"));
        properties.forEach((property, value) -> command.add("--" + property + "=" + value));
        try {
            ProcessBuilder process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            AxonServerOfTests.isKnownTo(process);
            return new PackagedService(log, process.start().toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jarOf(String module) {
        Path target = Path.of("..", module, "target").toAbsolutePath().normalize();
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith("-app.jar")).toList();
            assertThat(jars)
                    .as(
                            "the packaged %s: there must be one -app.jar in %s; `mvn clean verify` packages it",
                            module, target)
                    .hasSize(1);
            return jars.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackagedService awaitReady() {
        await(log.getFileName() + " says that it is ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> isReady() || !process.isAlive());
        assertThat(process.isAlive()).as("the process of %s lives", log).isTrue();
        return this;
    }

    private boolean isReady() {
        Matcher listening = LISTENING.matcher(output());
        return listening.find()
                && Http.at(Integer.parseInt(listening.group(1)))
                                .get("/actuator/health/readiness")
                                .send()
                                .status()
                        == 200;
    }

    Http http() {
        Matcher listening = LISTENING.matcher(output());
        assertThat(listening.find()).as("%s says where it listens", log).isTrue();
        return Http.at(Integer.parseInt(listening.group(1)));
    }

    /** As {@code kill -9} does: nothing in the process gets to know. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The end of what it has said. */
    String lastWords() {
        List<String> lines = output().lines().toList();
        return log + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly(); // no more than a question where it has ended already
    }
}
