package org.actionledger.standalone.transfer;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.actionledger.platform.eventstore.Serializers;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The program that moves what happened from PostgreSQL into an Axon Server; docs/moving-to-axon-server.md tells of it. */
public class TransferEvents {

    /** The first argument that starts it. */
    public static final String NAME = "transfer-events";

    private static final String SERVERS = "axon.axonserver.servers";

    private static final String HELP = """
        transfer-events: moves all events from PostgreSQL into an Axon Server, and all readers with them.
        Stop all services before. It may be stopped and run again at any time, and goes on where it was.

          java -jar standalone-app.jar transfer-events --axon.axonserver.servers=HOST:PORT [--PROPERTY=VALUE …]

        Properties, as the services have them; each may also be an environment variable (SPRING_DATASOURCE_URL) or a
        file below /run/secrets/. Put no secrets into arguments.
          axon.axonserver.servers      the Axon Server: host:port, with commas between several
          axon.axonserver.context      where in it (default); .token, .ssl-enabled, .cert-file as for the services
          action-ledger.data           the data folder of the embedded PostgreSQL (data), or
          spring.datasource.url        the address of a PostgreSQL of your own: jdbc:postgresql://host:port/database
          spring.datasource.username, .password
          action-ledger.tables.username, .password      who owns the tables, where that is another user

        It ends with
          0  all events are there and alike, and all readers go on where they were
          1  something unforeseen
          2  arguments or properties are missing or make no sense
          3  somebody still works with the database
          4  PostgreSQL cannot be used: not reached, no rights, or tables of another release
          5  Axon Server cannot be used: not reached, or it does not take the events
          6  Axon Server holds events that PostgreSQL does not
          7  events came to PostgreSQL meanwhile: stop all services and run it again
        """;

    private final PrintStream out;

    TransferEvents(PrintStream out) {
        this.out = out;
    }

    /** Runs it, and answers the exit code. */
    public static int run(String... arguments) {
        return new TransferEvents(System.out).transfer(arguments).code();
    }

    Ending transfer(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals("--help") || argument.equals("-h")) {
                out.print(HELP);
                return Ending.DONE;
            }
        }
        try {
            for (String argument : arguments) {
                if (!argument.startsWith("--")) {
                    throw new Stopped(
                            Ending.WRONG_SETTINGS, "What is " + argument + "? --help says what can be given.");
                }
            }
            try (ConfigurableApplicationContext context = properties(arguments)) {
                transfer(context);
            } catch (DataAccessException | TransactionException e) {
                throw Database.failed(e);
            }
            return Ending.DONE;
        } catch (Stopped stopped) {
            out.println(stopped.getMessage());
            return stopped.ending();
        } catch (RuntimeException unforeseen) {
            unforeseen.printStackTrace(out);
            return Ending.FAILED;
        }
    }

    private void transfer(ConfigurableApplicationContext context) {
        AxonServerConfiguration settings = axonServer(context.getEnvironment());
        RevisionResolver revisions = new AnnotationRevisionResolver();
        try (Database database = Database.open(context);
                ServedStore served = new ServedStore(settings)) {
            database.seeThatItIsOurs();
            database.seeThatNobodyWorksWithIt();
            JdbcTemplate jdbc = new JdbcTemplate(database);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            Ledger ledger = new Ledger(jdbc, transaction, Serializers.forMessages(revisions));
            Transfer transfer =
                    new Transfer(ledger, served, new ServedForm(Serializers.forMessages(revisions)), out, isTerminal());
            Ledger.End end = transfer.run();
            KeptPlaces places = new KeptPlaces(jdbc, Serializers.forState(revisions), ledger);
            transaction.executeWithoutResult(_ -> {
                KeptPlaces.Found found = places.translate();
                database.seeThatNobodyWorksWithIt();
                transfer.seeThatNobodyWrote(end);
                tell(found);
            });
        }
        out.println("Done. From now on start the services with " + SERVERS + "=" + settings.getServers() + ".");
    }

    private void tell(KeptPlaces.Found found) {
        out.println(String.format(
                Locale.ROOT,
                "Translated the places of %,d segments of projections and of %,d dead letters.",
                found.segments(),
                found.letters()));
        if (found.again() > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "Projections will be handed %,d events once more, because they had not read all before them; that"
                            + " changes nothing.",
                    found.again()));
        }
    }

    /** Nothing but the properties of an application that is none. */
    private static ConfigurableApplicationContext properties(String... arguments) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "logging.level.io.axoniq=off")
                .run(arguments);
    }

    private static final class Nothing {}

    private static AxonServerConfiguration axonServer(Environment properties) {
        if (properties.getProperty(SERVERS, "").isBlank()) {
            throw new Stopped(
                    Ending.WRONG_SETTINGS,
                    "Which Axon Server? Say it with --" + SERVERS + "=host:port. --help says more.");
        }
        AxonServerConfiguration settings =
                Binder.get(properties).bindOrCreate("axon.axonserver", AxonServerConfiguration.class);
        settings.setComponentName(NAME);
        return settings;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
