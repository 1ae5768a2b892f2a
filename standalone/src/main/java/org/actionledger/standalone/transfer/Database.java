package org.actionledger.standalone.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.standalone.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The one connection to PostgreSQL over which all is done, and what must be so before anything is. */
class Database extends SingleConnectionDataSource {

    private static final String NAME = "event transfer";

    /** Anybody may look at these numbers and take them; they only keep two transfers apart. */
    private static final String ALONE = "select pg_try_advisory_lock(8124, 5432)";

    private static final String FORBIDDEN = "42501";

    /** All but those of projections, which say themselves of which version they are. */
    static final List<SchemaMigration> TABLES = List.of(
            new SchemaMigration("eventstore", "classpath:db/migration/eventstore"),
            new SchemaMigration("processing", "classpath:db/migration/processing"),
            new SchemaMigration("repetition", "classpath:db/migration/repetition"),
            new SchemaMigration("command", "classpath:db/migration/planimport"));

    private Database(Connection connection) {
        super(connection, true);
    }

    /** That of the properties, which the services also go by; the embedded one is started, and ends with the context. */
    static Database open(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        String url = settings.getProperty("spring.datasource.url");
        String user = settings.getProperty(
                "action-ledger.tables.username", settings.getProperty("spring.datasource.username", ""));
        String password = settings.getProperty(
                "action-ledger.tables.password", settings.getProperty("spring.datasource.password", ""));
        if (url != null) {
            return connect(url, user, password);
        }
        JdbcConnectionDetails embedded = startEmbedded(context, settings.getProperty("action-ledger.data", "data"));
        return connect(embedded.getJdbcUrl(), embedded.getUsername(), embedded.getPassword());
    }

    private static JdbcConnectionDetails startEmbedded(ConfigurableApplicationContext context, String data) {
        Path folder = Path.of(data).toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("postgresql"))) {
            throw new Stopped(
                    Ending.WRONG_SETTINGS,
                    "There is no PostgreSQL in " + folder + ". Say where the data folder is (--action-ledger.data=…),"
                            + " or the address of a server of your own (--spring.datasource.url=jdbc:postgresql://…).");
        }
        try {
            new EmbeddedPostgres().initialize(context);
        } catch (IllegalStateException used) {
            throw new Stopped(Ending.IN_USE, String.valueOf(used.getMessage()));
        }
        try {
            JdbcConnectionDetails details = context.getBean(JdbcConnectionDetails.class);
            details.getJdbcUrl();
            return details;
        } catch (CompletionException failed) {
            throw new Stopped(
                    Ending.UNUSABLE_DATABASE, "The PostgreSQL in " + folder + " does not start: " + failed.getCause());
        }
    }

    static Database connect(String url, @Nullable String user, @Nullable String password) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", NAME);
        if (user != null && !user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (password != null && !password.isEmpty()) {
            properties.setProperty("password", password);
        }
        try {
            return new Database(DriverManager.getConnection(url, properties));
        } catch (SQLException e) {
            throw new Stopped(
                    Ending.UNUSABLE_DATABASE,
                    "PostgreSQL at " + url.replaceFirst("\\?.*", "") + " cannot be used: " + e.getMessage());
        }
    }

    void seeThatItIsOurs() {
        for (SchemaMigration tables : TABLES) {
            if (!tables.isDone(this)) {
                throw new Stopped(
                        Ending.UNUSABLE_DATABASE,
                        "The tables of " + tables.schema() + " are not those of this release. Start the services of"
                                + " this release once with this database, without axon.axonserver.servers; stop them,"
                                + " and run this again.");
            }
        }
        if (!Boolean.TRUE.equals(new JdbcTemplate(this).queryForObject(ALONE, Boolean.class))) {
            throw new Stopped(Ending.IN_USE, "Another transfer works with this database.");
        }
    }

    /** Everything written in Java bears the driver's name unless it has one of its own. */
    void seeThatNobodyWorksWithIt() {
        List<String> others = new JdbcTemplate(this)
                .query(
                        "select distinct concat_ws(' from ', coalesce(usename, 'somebody'), host(client_addr)) from"
                                + " pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and"
                                + " (application_name = 'PostgreSQL JDBC Driver' or application_name like"
                                + " 'action-ledger%')",
                        (row, _) -> row.getString(1));
        if (!others.isEmpty()) {
            throw new Stopped(
                    Ending.IN_USE,
                    "Somebody still works with this database: " + String.join(", ", others)
                            + ". Stop all services, and run this again.");
        }
    }

    /** Lets the next transfer in at once: PostgreSQL ends a session some time after it was closed. */
    @Override
    public void close() {
        try {
            new JdbcTemplate(this).execute("select pg_advisory_unlock_all()");
        } catch (DataAccessException lost) {
            // and the lock with it
        }
        super.close();
    }

    static Stopped failed(NestedRuntimeException e) {
        boolean forbidden = e.getMostSpecificCause() instanceof SQLException sql && FORBIDDEN.equals(sql.getSQLState());
        return new Stopped(
                Ending.UNUSABLE_DATABASE,
                "PostgreSQL says: " + e.getMostSpecificCause().getMessage()
                        + (forbidden
                                ? " (who owns the tables may do what is needed: action-ledger.tables.username)"
                                : ". Mend that, then run this again."));
    }
}
