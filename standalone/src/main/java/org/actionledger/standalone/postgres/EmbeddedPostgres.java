package org.actionledger.standalone.postgres;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts a PostgreSQL beside the application unless {@code spring.datasource.url} names one. It starts while Spring puts the rest
 * together; whoever asks where it is waits until it answers. It stops after everything that uses it, also when the start fails.
 */
public class EmbeddedPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty("spring.datasource.url")) {
            return;
        }
        Path data = Path.of(context.getEnvironment().getProperty("action-ledger.data", "data"));
        Running postgres = new Running(DataFolder.open(data));
        SpringApplication.getShutdownHandlers().add(postgres::close);
        ((GenericApplicationContext) context).registerBean("embeddedPostgres", Running.class, () -> postgres);
    }

    /** The server from the moment it is being started. */
    static class Running implements JdbcConnectionDetails, AutoCloseable {

        private final DataFolder folder;
        private final CompletableFuture<PostgresServer> server;

        Running(DataFolder folder) {
            this.folder = folder;
            this.server = CompletableFuture.supplyAsync(() -> PostgresServer.start(folder), Running::onOwnThread);
        }

        private static void onOwnThread(Runnable start) {
            Thread.ofPlatform().name("postgresql-start").start(start);
        }

        @Override
        public String getJdbcUrl() {
            return server.join().jdbcUrl();
        }

        @Override
        public String getUsername() {
            return PostgresServer.USER;
        }

        @Override
        public String getPassword() {
            return server.join().password();
        }

        @Override
        public void close() {
            try {
                server.join().close();
            } catch (CompletionException neverStarted) {
                // told already to whoever waited for it
            } finally {
                folder.close();
            }
        }
    }
}
