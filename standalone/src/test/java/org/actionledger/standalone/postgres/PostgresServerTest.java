package org.actionledger.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder and a server in it for all, since both take their time; who ends the server starts it again. */
class PostgresServerTest {

    @TempDir
    private static Path data;

    private static DataFolder folder;
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        folder = DataFolder.open(data);
        server = PostgresServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
        folder.close();
    }

    @Test
    void what_it_acknowledges_is_on_the_disk() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void it_listens_to_this_machine_alone_and_asks_for_the_password() throws Exception {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, "guess"))
                .hasMessageContaining("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgresql-password"))))
                .isEqualTo("rw-------");
        assertThat(server.password()).hasSize(32);
    }

    @Test
    void a_second_owner_of_the_folder_is_refused() {
        assertThatThrownBy(() -> DataFolder.open(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(data.toString());
    }

    @Test
    void a_server_that_outlived_its_process_is_stopped_and_nothing_is_lost() throws SQLException {
        String table = keepOneRow();
        long before = postmaster();

        server = PostgresServer.start(folder); // as after kill -9 of the process: nobody has stopped the first one

        assertThat(postmaster()).isNotEqualTo(before);
        awaitEndOf(before);
        assertThat(ask("select count(*) from " + table)).isEqualTo("1");
    }

    @Test
    void a_server_that_was_killed_with_connections_open_comes_back_and_nothing_is_lost() throws SQLException {
        String table = keepOneRow();
        try (Connection open = connect()) {
            assertThat(open.isValid(1)).isTrue();
            kill(postmaster());
            server = PostgresServer.start(folder);
        }

        assertThat(ask("select count(*) from " + table)).isEqualTo("1");
    }

    @Test
    void a_stale_file_that_names_somebody_elses_process_does_not_stop_it() throws Exception {
        String table = keepOneRow();
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        String content = Files.readString(pidFile);
        kill(postmaster());
        Files.writeString(
                pidFile,
                content.replaceFirst(
                        "^\\d+", String.valueOf(ProcessHandle.current().pid())));

        server = PostgresServer.start(folder);

        assertThat(ask("select count(*) from " + table)).isEqualTo("1");
    }

    @Test
    void an_orderly_stop_leaves_nothing_running() {
        long postmaster = postmaster();

        server.close();

        awaitEndOf(postmaster);
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        server = PostgresServer.start(folder);
    }

    @Test
    void it_runs_in_a_session_of_its_own_so_that_ctrl_c_does_not_reach_it() throws Exception {
        String[] stat = Files.readString(Path.of("/proc/" + postmaster() + "/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        String[] ours = Files.readString(Path.of("/proc/self/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");

        assertThat(stat[2]).as("process group").isNotEqualTo(ours[2]);
        assertThat(stat[3]).as("session").isNotEqualTo(ours[3]);
    }

    private String keepOneRow() throws SQLException {
        String table = "kept_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " as select 1 as one");
        }
        return table;
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, server.password());
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        awaitEndOf(pid);
    }

    private static void awaitEndOf(long pid) {
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }
}
