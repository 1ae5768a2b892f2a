package org.actionledger.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server on a free port of 127.0.0.1, its files in a data folder. What it has acknowledged is on the disk: fsync and
 * synchronous_commit are on. It runs in a session of its own, so that Ctrl-C reaches us and not it: it goes last.
 */
class PostgresServer implements AutoCloseable {

    static final String USER = "action_ledger";
    static final String DATABASE = "action_ledger";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    /** After a crash it first replays its log; that may take a while on a slow disk. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataFolder folder;
    private final Programs programs;
    private final Path cluster;
    private final int port;
    private boolean running;

    private PostgresServer(DataFolder folder) {
        this.folder = folder;
        this.programs = Programs.in(folder.resolve(""));
        this.cluster = folder.resolve("postgresql");
        this.port = freePort();
    }

    /** Starts it in that folder, with a new empty database if there is none; returns when it answers. */
    static PostgresServer start(DataFolder folder) {
        PostgresServer server = new PostgresServer(folder);
        server.initialize();
        server.stopOrphan();
        server.start();
        server.createDatabase();
        return server;
    }

    String jdbcUrl() {
        return url(DATABASE);
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made aside and moved into place, so that a first start that was cut off leaves nothing half done. */
    private void initialize() {
        if (Files.exists(cluster)) {
            return;
        }
        Path draft = folder.resolve("postgresql.new");
        try {
            FileSystemUtils.deleteRecursively(draft);
            Command.run(
                    log(),
                    programs.path("initdb"),
                    "--pgdata=" + draft,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8");
            Files.move(draft, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException("No database can be made in " + cluster, e);
        }
    }

    /**
     * When our process was killed, its server may still run; we own the folder, so it is nobody else's. It is stopped in an orderly way.
     * Where the process id in its file is by now somebody else's, the file is stale and goes.
     */
    private void stopOrphan() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            Optional<ProcessHandle> orphan = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (orphan.flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent()) {
                LOG.info("The last process ended without stopping its PostgreSQL; stopping it now");
                stop("fast");
            } else {
                LOG.info("The last process and its PostgreSQL ended without notice; recovering");
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile + " cannot be read", e);
        }
    }

    private void start() {
        Command.run(
                log(),
                programs.path("pg_ctl"),
                "start",
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--pgdata=" + cluster,
                "--log=" + folder.resolve("postgresql-start.log"),
                "--options=" + options());
        running = true;
    }

    private String options() {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c max_connections=60",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c logging_collector=on",
                "-c log_error_verbosity=terse", // else it quotes the row that an error is about
                "-c log_filename=postgresql-%a.log",
                "-c log_truncate_on_rotation=on",
                "-c log_rotation_age=1d");
    }

    private void createDatabase() {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setUrl(url("postgres"));
        maintenance.setUser(USER);
        maintenance.setPassword(password());
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL has started but does not answer", e);
        }
    }

    /** Ends all connections and stops, after writing everything out; returns when it has. */
    @Override
    public synchronized void close() {
        if (running) {
            running = false;
            stop("fast");
            LOG.info("PostgreSQL has stopped");
        }
    }

    private void stop(String mode) {
        Command.run(
                log(),
                programs.path("pg_ctl"),
                "stop",
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--mode=" + mode,
                "--pgdata=" + cluster);
    }

    private Path passwordFile() {
        return folder.passwordFile("postgresql-password");
    }

    private Path log() {
        return folder.resolve("postgresql-command.log");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
