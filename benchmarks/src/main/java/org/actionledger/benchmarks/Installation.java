package org.actionledger.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A distributed installation on loopback: one PostgreSQL, one issuer, and each service in a JVM of its own. */
final class Installation implements AutoCloseable {

    /** What a service is started with; docs/operations.md recommends the same. */
    static final List<String> JVM_FLAGS = List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=8", "-Xss512k");

    final Database database;
    final TestIssuer issuer;
    private final Path root;
    private final List<AutoCloseable> started = new ArrayList<>();

    Installation(Path root) throws Exception {
        this.root = root;
        database = new Database();
        issuer = new TestIssuer();
    }

    /** Starts {@code command-service}, {@code query-service} or {@code api-gateway} from its packaged jar. */
    ChildProcess service(String module, String... properties) throws Exception {
        List<String> arguments = new ArrayList<>(JVM_FLAGS);
        arguments.addAll(List.of(
                "-jar",
                jar(module).toString(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.keysAddress()));
        arguments.addAll(List.of(properties));
        return remember(ChildProcess.start(module, "/actuator/health", arguments));
    }

    /** Starts the program ours is compared with. */
    ChildProcess trivialServer() throws Exception {
        List<String> arguments = new ArrayList<>(JVM_FLAGS);
        arguments.addAll(
                List.of("-cp", System.getProperty("java.class.path"), TrivialServer.class.getName(), database.url()));
        return remember(ChildProcess.start("trivial-server", "/health", arguments));
    }

    private ChildProcess remember(ChildProcess process) {
        started.add(process);
        return process;
    }

    private Path jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the project first: no jar of " + module));
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : started.reversed()) {
            each.close();
        }
        issuer.close();
        database.close();
    }
}
