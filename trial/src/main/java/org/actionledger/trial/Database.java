package org.actionledger.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of our own on loopback, as durable as in production: fsync and synchronous_commit on. */
public final class Database implements AutoCloseable {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    /** How it is made to stop. */
    public enum Stop {
        /** Ends all connections, and writes everything out. */
        FAST("-INT"),
        /** Drops everything, as in a crash; it has to recover when it starts. */
        IMMEDIATE("-QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private final Path folder = Files.createTempDirectory("action-ledger-database");
    private final EmbeddedPostgres postgres;

    public Database() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "200")
                .start();
    }

    public int port() {
        return postgres.getPort();
    }

    public String url() {
        return url(port());
    }

    /** Its address where it is reached by another port. */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, PASSWORD);
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as a number. */
    public long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The second column of each row, a number, by the first. */
    public Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /** The same as text. */
    public String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Returns when it has stopped. */
    public void stop(Stop how) throws Exception {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        run(List.of("kill", how.signal, pid));
        server.onExit().get();
    }

    /** Starts it again as it was started before; returns when it answers. */
    public void startAgain() throws Exception {
        String started = Files.readString(folder.resolve("postmaster.opts"));
        Path server = Path.of(started.split(" ", 2)[0]);
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(
                server.resolveSibling("pg_ctl").toString(),
                "restart",
                "--wait",
                "--pgdata=" + folder,
                "--log=" + folder.resolve("again.log")));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
