package org.actionledger.standalone.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both services, each as a user of its own of one database, and one issuer. Logs stand in {@code target/processes}; their ends are printed when a test fails. */
final class Installation implements BeforeAllCallback, TestExecutionExceptionHandler, AfterAllCallback {

    private static final Path LOGS = Path.of("target", "processes").toAbsolutePath();

    private static final Path DATABASE_USERS = Path.of("..", "docs", "database-users.sql");
    private static final Map<String, String> USERS =
            Map.of("command-service", "ledger_commands", "query-service", "ledger_questions");

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, PackagedService> services = new LinkedHashMap<>();
    private int started;
    private @Nullable KeyServer issuer;
    private @Nullable Traces traces;

    /** Both start at once, in an empty database: neither may need the other to be there first. */
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(LOGS);
        issuer = new KeyServer();
        traces = new Traces();
        properties.putAll(asUsers(TestDatabase.create()));
        properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer.address());
        properties.putAll(traces.propertiesOfAService());
        try {
            launch("command-service");
            launch("query-service");
            services.values().forEach(PackagedService::awaitReady);
        } catch (Throwable failed) {
            printLastWords();
            throw failed;
        }
    }

    private static Map<String, String> asUsers(TestDatabase database) throws IOException {
        JdbcClient.create(database.dataSource())
                .sql(Files.readString(DATABASE_USERS))
                .update();
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("action-ledger.tables.username", "ledger_tables");
        return properties;
    }

    Http commands() {
        return service("command-service").http();
    }

    Http queries() {
        return service("query-service").http();
    }

    Traces traces() {
        return Objects.requireNonNull(traces);
    }

    void killQueries() {
        service("query-service").kill();
    }

    void startQueriesAgain() {
        launch("query-service").awaitReady();
    }

    private PackagedService launch(String module) {
        started++;
        Map<String, String> own = new HashMap<>(properties);
        own.put("spring.datasource.username", USERS.get(module));
        PackagedService service = PackagedService.launch(module, LOGS, started + "-" + module, own);
        services.put(module, service);
        return service;
    }

    private PackagedService service(String module) {
        return Objects.requireNonNull(services.get(module), module);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failed) throws Throwable {
        printLastWords();
        throw failed;
    }

    private void printLastWords() {
        services.values().forEach(service -> System.err.println(service.lastWords()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        services.values().forEach(PackagedService::close);
        if (issuer != null) {
            issuer.close();
        }
        if (traces != null) {
            traces.close();
        }
    }
}
