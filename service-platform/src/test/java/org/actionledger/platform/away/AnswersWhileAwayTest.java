package org.actionledger.platform.away;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=250"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AnswersWhileAwayTest {

    private static final String TOKEN =
            TestIssuer.token(Map.of("sub", "sluice", "client_id", "agency-system", "role", "AUDITOR"));

    private static final String END_OF_CONNECTION = "select pg_terminate_backend(pg_backend_pid())";

    @LocalServerPort
    int port;

    @Autowired
    DataSource pool;

    @Test
    void while_the_pool_has_no_connection_a_question_may_be_asked_again_and_of_a_write_nobody_knows()
            throws SQLException {
        try (Connection _ = pool.getConnection()) {
            assertMayBeAskedAgain(get("/api/things?sql=select 1"));
            assertNobodyKnows(post("/api/things"));
        }
        assertThat(get("/api/things?sql=select 1").status()).isEqualTo(200);
    }

    @Test
    void a_connection_that_postgresql_ends_is_not_taken_for_a_fault_of_ours() {
        assertMayBeAskedAgain(get("/api/things?sql=" + END_OF_CONNECTION));
        assertMayBeAskedAgain(get("/api/transactions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "53300", "55P03", "08006"})
    void what_postgresql_says_while_it_stops_or_starts_is_not_either(String state) {
        assertMayBeAskedAgain(get("/api/things?sql=do 'begin raise exception using errcode = ''" + state + "''; end'"));
    }

    @Test
    void an_event_store_that_does_not_answer_is_away_too() {
        assertMayBeAskedAgain(get("/api/events"));
        assertNobodyKnows(post("/api/commands"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1 / 0", "select no_such_column", "do 'begin raise exception ''no''; end'"})
    void what_is_wrong_by_itself_stays_a_fault_of_ours(String sql) {
        Answer answer = get("/api/things?sql=" + sql);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("type").asString()).endsWith("/internal-error");
    }

    private static void assertMayBeAskedAgain(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().path("type").asString()).endsWith("/service-unavailable");
        assertThat(answer.json().path("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    private static void assertNobodyKnows(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().path("type").asString()).endsWith("/outcome-unknown");
        assertThat(answer.json().path("detail").asString()).contains("Idempotency-Key");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    private Answer get(String path) {
        return Http.at(port)
                .get(path.replace("'", "%27").replace(" ", "%20"))
                .as(TOKEN)
                .send();
    }

    private Answer post(String path) {
        return Http.at(port).post(path, "{}").as(TOKEN).send();
    }

    @Configuration(proxyBeanMethods = false)
    @WebSlice
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        AwayAutoConfiguration.class
    })
    @Import({TestIssuer.Accepted.class, Resource.class})
    static class Application {}

    @RestController
    @Allowed(Role.AUDITOR)
    static class Resource {

        private final JdbcTemplate jdbc;

        private final TransactionTemplate transaction;

        Resource(JdbcTemplate jdbc, DataSource pool) {
            this.jdbc = jdbc;
            this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        }

        @GetMapping("/api/things")
        String tell(@RequestParam String sql) {
            jdbc.execute(sql);
            return "told";
        }

        @GetMapping("/api/transactions")
        String tellInTransaction() {
            transaction.executeWithoutResult(_ -> jdbc.execute(END_OF_CONNECTION));
            return "told";
        }

        @PostMapping("/api/things")
        String make() {
            jdbc.execute("select 1");
            return "made";
        }

        @GetMapping("/api/events")
        String read() {
            throw new EventStoreException("cannot read", Status.UNAVAILABLE.asRuntimeException());
        }

        @PostMapping("/api/commands")
        String decide() {
            throw new OutcomeUnknown("nobody answered");
        }
    }
}
