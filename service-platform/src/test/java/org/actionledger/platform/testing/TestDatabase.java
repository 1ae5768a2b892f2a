package org.actionledger.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty database on the one PostgreSQL server of this JVM. The server starts with the first of them, does not wait for its disk, and
 * ends with the JVM. Tests that each {@link #create()} their own cannot disturb each other, whatever their order.
 */
public record TestDatabase(String jdbcUrl, String username, String password, DataSource dataSource) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new database without any table; takes some tens of milliseconds. */
    public static TestDatabase create() {
        return create("template1");
    }

    /** A new database with all that is in this one, to which nobody may be connected. */
    public TestDatabase copy() {
        return create(jdbcUrl.replaceFirst(".*/([^/?]+).*", "$1"));
    }

    private static TestDatabase create(String template) {
        AxonServerOfTests.empty();
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for this test", e);
        }
        return new TestDatabase(
                // whom it names in the address would be who connects, whatever user a property names
                Server.POSTGRES.getJdbcUrl("postgres", name).replaceFirst("\\?.*", ""),
                "postgres",
                "postgres",
                Server.POSTGRES.getDatabase("postgres", name));
    }

    /** The Spring properties that make it the application's data source. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", jdbcUrl,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                "spring.datasource.hikari.minimum-idle", "0");
    }

    /** The same for whoever makes connections of its own. */
    public JdbcConnectionDetails connectionDetails() {
        return connectionDetails(jdbcUrl);
    }

    /** Those of its user, to another address. */
    public JdbcConnectionDetails connectionDetails(String url) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return username;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    /** Gives an application context a database of its own: {@code @ContextConfiguration(initializers = TestDatabase.Initializer.class)}. */
    public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Server.usedBySpring = true;
            TestPropertyValues.of(create().properties()).applyTo(context);
        }
    }

    private static class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static volatile boolean usedBySpring;

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                endAfterTheApplications(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        /**
         * A shutdown hook of its own would run beside theirs, and they would wait for connections that nobody gives. Where no
         * application runs in this JVM, Spring calls no handler.
         */
        private static void endAfterTheApplications(EmbeddedPostgres server) {
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!usedBySpring) {
                    close(server);
                }
            }));
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not end", e);
            }
        }
    }
}
