package org.actionledger.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** A distributed installation on loopback: one PostgreSQL, one issuer, and each service in a JVM of its own. */
public final class Installation implements AutoCloseable {

    /** Small heaps, by what the machine has, and the collector that docs/operations.md has. */
    private static final List<String> JVM_FLAGS = List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=8", "-Xss512k");

    private final Database database = new Database();
    private final TestIssuer issuer = new TestIssuer();
    private final Path root;
    private final ConcurrentLinkedDeque<AutoCloseable> started = new ConcurrentLinkedDeque<>();

    /** {@code root} is the folder of a checkout that has been packaged. */
    public Installation(Path root) throws Exception {
        this.root = root;
    }

    public Database database() {
        return database;
    }

    public TestIssuer issuer() {
        return issuer;
    }

    /** Starts {@code command-service}, {@code query-service} or {@code api-gateway} from its packaged jar. */
    public ChildProcess service(String module, String... properties) throws Exception {
        return service(root, module, module, database.url(), List.of(properties), Map.of());
    }

    /** The same from another checkout, under a name of its own, and with PostgreSQL at another address. */
    public ChildProcess service(
            Path checkout,
            String module,
            String name,
            String databaseUrl,
            List<String> properties,
            Map<String, String> environment)
            throws Exception {
        List<String> arguments = new ArrayList<>(JVM_FLAGS);
        arguments.addAll(List.of(
                "-jar",
                jar(checkout, module).toString(),
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + Database.USER,
                "--spring.datasource.password=" + Database.PASSWORD,
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.keysAddress()));
        arguments.addAll(properties);
        return remember(ChildProcess.start(name, "/actuator/health", arguments, environment));
    }

    /** Starts a program from the class path of this one. */
    public ChildProcess program(String name, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(JVM_FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return remember(ChildProcess.start(name, "/health", command));
    }

    private ChildProcess remember(ChildProcess process) {
        started.push(process);
        return process;
    }

    private static Path jar(Path checkout, String module) throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the project first: no jar of " + module));
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : started) {
            each.close();
        }
        issuer.close();
        database.close();
    }
}
