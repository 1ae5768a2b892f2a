package org.actionledger.platform.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.schema.SchemaAutoConfiguration;
import org.actionledger.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "action-ledger.repetition.wait-for=100ms",
            "action-ledger.repetition.largest-answer=2KB",
            "action-ledger.http.body-limit=4KB"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RepetitionFilterTest {

    private static final String TOKEN = token("sluice", "agency-system");
    private static final AtomicInteger DONE = new AtomicInteger();

    @LocalServerPort
    private int port;

    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_is_done_once_and_answered_the_same() {
        Answer first = post("/api/things", "{\"n\": 1}");
        Answer again = post("/api/things", "{\"n\": 1}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type", "Content-Length")) {
            assertThat(again.header(header)).as(header).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("X-Correlation-Id")).isNotEqualTo(first.header("X-Correlation-Id"));
    }

    @Test
    void without_a_key_it_is_done_each_time() {
        Answer first = Http.at(port).post("/api/things", "{}").as(TOKEN).send();
        Answer second = Http.at(port).post("/api/things", "{}").as(TOKEN).send();

        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void whatever_counts_to_a_request_makes_it_another_one() {
        post("/api/things", "{\"n\": 1}");

        assertReused(post("/api/things", "{\"n\": 2}"));
        assertReused(post("/api/things?x=1", "{\"n\": 1}"));
        assertReused(keyed(Http.at(port).request("PATCH", "/api/things", "{\"n\": 1}"))
                .with("Content-Type", "application/json")
                .send());
        assertReused(keyed(Http.at(port).post("/api/things", "{\"n\": 1}"))
                .with("If-Match", "\"1\"")
                .send());
        assertReused(keyed(Http.at(port).post("/api/things", "{\"n\": 1}"))
                .with("On-Behalf-Of", UUID.randomUUID().toString())
                .send());
        assertReused(keyed(Http.at(port).post("/api/things", "{\"n\": 1}"))
                .with("Content-Type", "application/vnd.thing+json")
                .send());
        assertReused(Http.at(port)
                .post("/api/things", "{\"n\": 1}")
                .with("Idempotency-Key", key)
                .as(TestIssuer.token(Map.of("sub", "sluice", "client_id", "agency-system", "role", "OPERATOR")))
                .send());
    }

    @Test
    void how_the_content_type_is_written_does_not_count() {
        Answer first = post("/api/things", "{\"n\": 1}");
        Answer again = keyed(Http.at(port).post("/api/things", "{\"n\": 1}"))
                .with("Content-Type", "Application/JSON; q=1")
                .send();

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_key_belongs_to_a_program_and_to_whom_it_works_for() {
        Answer first = post("/api/things", "{}");

        for (String other : List.of(token("sluice", "another"), token("weir", "agency-system"))) {
            Answer theirs = Http.at(port)
                    .post("/api/things", "{}")
                    .with("Idempotency-Key", key)
                    .as(other)
                    .send();

            assertThat(theirs.status()).isEqualTo(201);
            assertThat(theirs.body()).isNotEqualTo(first.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space"})
    void a_key_that_is_none_is_answered_with_what_would_be_right(String none) {
        assertNoKey(none);
    }

    @Test
    void the_longest_key_has_255_characters() {
        assertNoKey("k".repeat(256));
        assertThat(Http.at(port)
                        .post("/api/things", "{}")
                        .with("Idempotency-Key", "k".repeat(255))
                        .as(TOKEN)
                        .send()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoever_is_not_let_in_does_not_take_a_key() {
        assertThat(Http.at(port)
                        .post("/api/things", "{\"n\": 1}")
                        .with("Idempotency-Key", key)
                        .send()
                        .status())
                .isEqualTo(401);

        assertThat(post("/api/things", "{\"n\": 2}").header("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void a_question_may_bring_a_key_and_is_asked_each_time() {
        String first = keyed(Http.at(port).get("/api/things")).send().body();

        assertThat(keyed(Http.at(port).get("/api/things")).send().body()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 412, 422})
    void a_decision_against_it_is_an_answer(int status) {
        Answer first = post("/api/answers?status=" + status, "{}");
        Answer again = post("/api/answers?status=" + status, "{}");

        assertThat(first.status()).isEqualTo(status);
        assertThat(again.status()).isEqualTo(status);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 415, 428, 429})
    void what_was_not_taken_may_be_put_right_under_its_key(int status) {
        assertThat(post("/api/answers?status=" + status, "{}").status()).isEqualTo(status);

        assertThat(post("/api/things", "{}").status()).isEqualTo(201);
    }

    @Test
    void after_a_failure_the_same_request_is_tried_again_as_one_that_may_have_happened() {
        Answer failed = post("/api/answers?status=503", "{}");
        assertThat(failed.header("mayBeRepeatedFrom")).isNotEqualTo("1970-01-01T00:00:00Z");

        Answer again = post("/api/answers?status=503", "{}");

        assertThat(again.status()).isEqualTo(503);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("mayBeRepeatedFrom")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(again.header("id")).isNotEmpty().isEqualTo(failed.header("id"));
        assertReused(post("/api/things", "{}"));
    }

    @Test
    void a_repetition_waits_for_the_first_and_then_says_that_it_is_still_running() {
        Slow.begin();
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> post("/api/slow", "{}"));
        Slow.awaitBegun();

        Answer early = post("/api/slow", "{}");
        Slow.end();

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.header("Retry-After")).isEqualTo("2");
        assertThat(early.json().get("type").asString()).endsWith("/still-running");
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(post("/api/slow", "{}").body()).isEqualTo(first.join().body());
    }

    @Test
    void the_same_file_is_the_same_request_however_its_parts_are_divided() {
        Answer first = upload("plan", "first-boundary");
        Answer again = upload("plan", "another-boundary");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertReused(upload("another plan", "first-boundary"));
    }

    @Test
    void an_answer_that_was_too_large_to_be_kept_says_at_least_that_it_was_given() {
        assertThat(post("/api/large", "{}").status()).isEqualTo(200);

        Answer again = post("/api/large", "{}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asString()).endsWith("/answer-not-kept");
        assertThat(again.json().get("answered").asInt()).isEqualTo(200);
    }

    @Test
    void a_body_that_runs_over_the_limit_is_refused_as_without_a_key() {
        Answer answer = keyed(Http.at(port).postChunked("/api/things", "{\"x\": \"" + "y".repeat(5_000) + "\"}"))
                .send();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("type").asString()).endsWith("/body-too-large");
    }

    private Answer post(String path, String json) {
        return keyed(Http.at(port).post(path, json)).send();
    }

    private Http.Sending keyed(Http.Sending sending) {
        return sending.with("Idempotency-Key", key).as(TOKEN);
    }

    private Answer upload(String content, String boundary) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return keyed(Http.at(port).postBytes("/api/files", body.getBytes(StandardCharsets.US_ASCII)))
                .with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send();
    }

    private void assertNoKey(String none) {
        Answer answer = Http.at(port)
                .post("/api/things", "{}")
                .with("Idempotency-Key", none)
                .as(TOKEN)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(answer.json().at("/errors/0/message").asString()).contains("1 to 255 visible ASCII characters");
    }

    private static void assertReused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("type").asString()).endsWith("/idempotency-key-reused");
    }

    private static String token(String subject, String client) {
        return TestIssuer.token(Map.of("sub", subject, "client_id", client, "role", "AUDITOR"));
    }

    /** A request that ends when it is told to. */
    private static final class Slow {

        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private static CountDownLatch begun = new CountDownLatch(1);
        private static CountDownLatch ended = new CountDownLatch(1);

        static void begin() {
            begun = new CountDownLatch(1);
            ended = new CountDownLatch(1);
        }

        static void awaitBegun() {
            await(begun);
        }

        static void end() {
            ended.countDown();
        }

        static void carryOut() {
            begun.countDown();
            await(ended);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @WebSlice
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        SchemaAutoConfiguration.class,
        RepetitionAutoConfiguration.class
    })
    @Import({TestIssuer.Accepted.class, Resource.class})
    static class Application {}

    @RestController
    @Allowed({Role.AUDITOR, Role.OPERATOR})
    static class Resource {

        @PostMapping(
                path = "/api/things",
                consumes = {"application/json", "application/vnd.thing+json"})
        ResponseEntity<String> make(@RequestBody JsonNode body) {
            return ResponseEntity.created(java.net.URI.create("/api/things/" + DONE.incrementAndGet()))
                    .eTag("\"0\"")
                    .body("{\"made\": " + DONE.get() + "}");
        }

        @PatchMapping("/api/things")
        String change() {
            return "changed";
        }

        @GetMapping("/api/things")
        String tell() {
            return "answer " + DONE.incrementAndGet();
        }

        @PostMapping("/api/answers")
        ResponseEntity<String> answer(@RequestParam int status) {
            KeyedRequest request = KeyedRequest.current();
            return ResponseEntity.status(HttpStatus.valueOf(status))
                    .header("mayBeRepeatedFrom", String.valueOf(request == null ? null : request.mayBeRepeatedFrom()))
                    .header("id", String.valueOf(request == null ? null : request.nextId()))
                    .body("{\"answer\": " + DONE.incrementAndGet() + "}");
        }

        @PostMapping("/api/slow")
        String slow() {
            Slow.carryOut();
            return "slow " + DONE.incrementAndGet();
        }

        @PostMapping("/api/files")
        String take(@RequestParam MultipartFile file) throws java.io.IOException {
            return new String(file.getBytes(), StandardCharsets.UTF_8) + DONE.incrementAndGet();
        }

        @PostMapping("/api/large")
        String large() {
            return "x".repeat(2_049);
        }
    }
}
