package org.actionledger.gateway;

import static org.actionledger.gateway.Installation.AUDITOR;
import static org.actionledger.gateway.Installation.COMMANDS;
import static org.actionledger.gateway.Installation.MORE_COMMANDS;
import static org.actionledger.gateway.Installation.MORE_QUERIES;
import static org.actionledger.gateway.Installation.QUERIES;
import static org.actionledger.gateway.Installation.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.http.Http.Sending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class TroubleTest {

    private static final String BODY = "{\"narrative\": \"Done.\"}";

    @LocalServerPort
    private int port;

    @Test
    void an_instance_that_is_gone_is_passed_over_whatever_is_asked() {
        COMMANDS.stop();
        try {
            for (int i = 0; i < 4; i++) {
                assertThat(write().send().status()).isEqualTo(200);
            }
            assertThat(MORE_COMMANDS.seen()).hasSize(4);
        } finally {
            COMMANDS.startAgain();
        }
        await().untilAsserted(() -> {
            assertThat(write().send().status()).isEqualTo(200);
            assertThat(COMMANDS.seen()).isNotEmpty();
        });
    }

    @Test
    void an_instance_that_says_it_is_not_ready_is_asked_only_where_there_is_no_other() {
        COMMANDS.isNotReady();
        await().until(() -> instances().contains("not ready"));
        for (int i = 0; i < 4; i++) {
            assertThat(write().send().status()).isEqualTo(200);
        }
        assertThat(COMMANDS.seen()).isEmpty();

        MORE_COMMANDS.stop();
        try {
            assertThat(write().send().status()).isEqualTo(200);
            assertThat(COMMANDS.seen()).hasSize(1);
        } finally {
            MORE_COMMANDS.startAgain();
        }

        COMMANDS.isWell();
        await().until(() -> !instances().contains("not ready"));
    }

    private String instances() {
        return health(Installation.OPERATOR)
                .json()
                .at("/components/commandService/details")
                .toString();
    }

    @Test
    void a_reading_is_asked_of_another_instance() {
        QUERIES.hangsUp();
        for (int i = 0; i < 4; i++) {
            assertThat(read().send().status()).isEqualTo(200);
        }
        assertThat(QUERIES.seen()).hasSizeBetween(1, 2);
        assertThat(MORE_QUERIES.seen()).hasSize(4);

        QUERIES.answers(503, Map.of(), "");
        MORE_QUERIES.isWell();
        await().untilAsserted(() -> {
            assertThat(read().send().status()).isEqualTo(200);
            assertThat(QUERIES.seen()).isNotEmpty();
        });
    }

    @Test
    void a_write_with_a_key_is_sent_again_with_all_it_says() {
        COMMANDS.hangsUp();
        MORE_COMMANDS.hangsUp();
        assertThat(write().with("Idempotency-Key", "k-1").send().status()).isEqualTo(502);
        assertThat(asked(COMMANDS, MORE_COMMANDS)).isEqualTo(2);
        assertThat(Stream.of(COMMANDS, MORE_COMMANDS).map(each -> each.seen().getFirst()))
                .allSatisfy(seen -> {
                    assertThat(seen.body()).asString().isEqualTo(BODY);
                    assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
                });

        COMMANDS.answers(503, Map.of(), "");
        MORE_COMMANDS.isWell();
        await().untilAsserted(() -> {
            assertThat(write().with("Idempotency-Key", "k-2").send().status()).isEqualTo(200);
            assertThat(COMMANDS.seen()).isNotEmpty();
        });
    }

    @Test
    void a_write_that_may_have_arrived_is_not_said_to_be_undone_where_the_next_instance_is_gone() {
        assertMayHaveArrived(HttpExchange::close);
        assertMayHaveArrived(exchange -> StandIn.send(exchange, 503, ""));
    }

    /** Where the instance that is asked first does that, and no other is there any more. */
    private void assertMayHaveArrived(HttpHandler breaksOff) {
        COMMANDS.answers(exchange -> {
            MORE_COMMANDS.stop();
            breaksOff.handle(exchange);
        });
        MORE_COMMANDS.answers(exchange -> {
            COMMANDS.stop();
            breaksOff.handle(exchange);
        });
        try {
            assertProblem(write().with("Idempotency-Key", "k-3").send(), 502, "upstream-failed");
            assertThat(asked(COMMANDS, MORE_COMMANDS)).isEqualTo(1);
        } finally {
            StandIn gone = COMMANDS.seen().isEmpty() ? COMMANDS : MORE_COMMANDS;
            gone.startAgain();
        }
    }

    @Test
    void a_write_without_a_key_that_may_have_arrived_is_never_sent_again() {
        COMMANDS.hangsUp();
        MORE_COMMANDS.hangsUp();

        Answer broken = write().send();
        assertProblem(broken, 502, "upstream-failed");
        assertThat(asked(COMMANDS, MORE_COMMANDS)).isEqualTo(1);

        COMMANDS.answers(503, Map.of(), "gone");
        MORE_COMMANDS.answers(503, Map.of(), "gone");
        Answer refused = write().send();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).isEqualTo("gone");
        assertThat(asked(COMMANDS, MORE_COMMANDS)).isEqualTo(1);
    }

    @Test
    void a_service_that_says_when_to_come_again_says_so_to_the_client() {
        QUERIES.answers(503, Map.of("Retry-After", "2"), "{}");
        MORE_QUERIES.answers(503, Map.of("Retry-After", "2"), "{}");

        for (int i = 0; i < 30; i++) {
            assertThat(read().send().header("Retry-After")).isEqualTo("2");
        }
        assertThat(asked(QUERIES, MORE_QUERIES)).isEqualTo(30);
    }

    @Test
    void who_takes_too_long_is_not_waited_for_and_not_asked_again() {
        CountDownLatch answered = new CountDownLatch(1);
        StandIn.Unread hanging = exchange -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
        QUERIES.answers(hanging);
        MORE_QUERIES.answers(hanging);

        Answer answer = read().send();
        answered.countDown();
        assertProblem(answer, 504, "upstream-timeout");
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_for_a_while() {
        QUERIES.hangsUp();
        MORE_QUERIES.hangsUp();
        for (int i = 0; i < 20; i++) {
            assertProblem(read().send(), 502, "upstream-failed");
        }

        int asked = asked(QUERIES, MORE_QUERIES);
        Answer answer = read().send();
        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(asked(QUERIES, MORE_QUERIES)).isEqualTo(asked);
        assertThat(write().send().status()).isEqualTo(200); // the other one is well

        QUERIES.isWell();
        MORE_QUERIES.isWell();
        await().untilAsserted(() -> assertThat(read().send().status()).isEqualTo(200));
    }

    @Test
    void where_nobody_is_there_that_is_said_and_health_tells_which() {
        assertThat(health(null).status()).isEqualTo(200);
        QUERIES.stop();
        MORE_QUERIES.stop();
        try {
            assertProblem(read().send(), 503, "service-unavailable");
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(health(null).status()).isEqualTo(503));

            Answer toStrangers = health(null);
            assertThat(toStrangers.json().at("/components/queryService/status").asString())
                    .isEqualTo("DOWN");
            assertThat(toStrangers
                            .json()
                            .at("/components/commandService/status")
                            .asString())
                    .isEqualTo("UP");
            assertThat(toStrangers.json().get("components").propertyNames())
                    .containsExactlyInAnyOrder("commandService", "queryService", "livenessState", "readinessState");
            assertThat(toStrangers.body()).doesNotContain("127.0.0.1");
            assertThat(health(Installation.OPERATOR)
                            .json()
                            .at("/components/queryService/details")
                            .toString())
                    .contains(QUERIES.address());
            assertThat(Http.at(port).get("/actuator/health/readiness").send().status())
                    .isEqualTo(200);
        } finally {
            QUERIES.startAgain();
            MORE_QUERIES.startAgain();
        }
    }

    private Answer health(@Nullable String token) {
        Sending request = Http.at(port).get("/actuator/health");
        return (token == null ? request : request.as(token)).send();
    }

    private Sending read() {
        return Http.at(port).get("/api/v1/actions").as(AUDITOR);
    }

    private Sending write() {
        return Http.at(port).post("/api/v1/actions/17/progress", BODY).as(AUDITOR);
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).endsWith("/" + type);
        assertThat(answer.json().get("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.body()).doesNotContain("127.0.0.1", "Exception", "-service\"");
    }
}
