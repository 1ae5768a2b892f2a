package org.actionledger.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.identity.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=native",
            "action-ledger.http.body-limit=1KB",
            "action-ledger.limits.client.per-second=2",
            "action-ledger.limits.client.burst=4",
            "action-ledger.limits.client.per-hour=100",
            "action-ledger.limits.stranger.per-second=1",
            "action-ledger.limits.stranger.burst=5",
            "action-ledger.limits.clients.patient.per-second=1",
            "action-ledger.limits.clients.patient.burst=50",
            "action-ledger.limits.clients.patient.per-hour=3"
        })
class OutermostDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Hands clock;

    @Autowired
    private Verifier verifier;

    @Test
    void each_answer_says_how_much_is_left() {
        String token = tokenOf("telling");

        assertThat(ask(token).header("RateLimit-Policy")).isEqualTo("\"rate\";q=4;w=2, \"quota\";q=100;w=3600");
        Answer second = ask(token);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("RateLimit")).isEqualTo("\"rate\";r=2;t=1, \"quota\";r=98;t=3600");
    }

    @Test
    void too_many_at_once_are_told_when_to_come_again_and_are_taken_then() {
        String token = tokenOf("hasty");
        for (int i = 0; i < 4; i++) {
            assertThat(ask(token).status()).isEqualTo(200);
        }

        Answer refused = ask(token);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("type").asString()).endsWith("/rate-limited");
        assertThat(refused.json().get("correlationId").asString()).isEqualTo(refused.header("X-Correlation-Id"));
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit")).startsWith("\"rate\";r=0;t=2");
        assertThat(ask(tokenOf("another")).status()).isEqualTo(200);

        clock.move(Duration.ofSeconds(1));
        assertThat(ask(token).status()).isEqualTo(200);
    }

    @Test
    void a_client_may_have_a_quota_of_its_own() {
        String token = tokenOf("patient");
        for (int i = 0; i < 3; i++) {
            assertThat(ask(token).status()).isEqualTo(200);
        }

        Answer refused = ask(token);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("type").asString()).endsWith("/quota-exceeded");
        assertThat(refused.header("Retry-After")).isEqualTo("3600");
    }

    @Test
    void another_token_is_no_other_client() {
        for (int i = 0; i < 4; i++) {
            assertThat(ask(tokenOf("many-tokens")).status()).isEqualTo(200);
        }

        assertThat(ask(tokenOf("many-tokens")).status()).isEqualTo(429);
    }

    @Test
    void whoever_tries_tokens_is_soon_refused_without_a_look_at_them() {
        for (int i = 0; i < 5; i++) {
            assertThat(from("192.0.2.7", "guess-" + i).status()).isEqualTo(401);
        }
        int verified = verifier.asked.get();

        assertThat(from("192.0.2.7", "guess-5").status()).isEqualTo(429);
        assertThat(from("192.0.2.7", tokenOf("from-there")).status()).isEqualTo(429);
        assertThat(verifier.asked).hasValue(verified);
        assertThat(from("192.0.2.8", "guess-6").status()).isEqualTo(401);
    }

    @Test
    void good_tokens_are_no_attempts() {
        for (int i = 0; i < 9; i++) {
            assertThat(from("192.0.2.9", tokenOf("one-of-many-" + i)).status()).isEqualTo(200);
        }
    }

    @Test
    void a_token_that_was_verified_is_not_verified_again() {
        String token = tokenOf("known");
        assertThat(ask(token).status()).isEqualTo(200);
        int verified = verifier.asked.get();

        assertThat(ask(token).status()).isEqualTo(200);
        assertThat(verifier.asked).hasValue(verified);
    }

    @Test
    void signs_of_life_are_always_given() {
        for (int i = 0; i < 9; i++) {
            assertThat(Http.at(port)
                            .get("/actuator/health/readiness")
                            .with("X-Forwarded-For", "192.0.2.10")
                            .send()
                            .status())
                    .isNotEqualTo(429);
        }
    }

    @Test
    void every_answer_tells_browsers_to_do_nothing_with_it() {
        String token = tokenOf("browser");

        assertRules(ask(token), 200);
        assertRules(Http.at(port).get("/nowhere").as(token).send(), 404);
        assertRules(Http.at(port).post("/", "x".repeat(2000)).as(token).send(), 413);
        assertRules(Http.at(port).get("/broken").as(token).send(), 500);
        assertRules(ask(token), 429);
        assertRules(from("192.0.2.11", "nonsense"), 401);
    }

    @Test
    void what_an_answer_says_itself_stays() {
        Answer answer = Http.at(port).get("/page").as(tokenOf("page")).send();

        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
        assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly("max-age=60");
    }

    @Test
    void only_who_came_by_tls_is_held_to_it() {
        String token = tokenOf("secure");

        assertThat(ask(token).header("Strict-Transport-Security")).isEmpty();
        assertThat(Http.at(port)
                        .get("/")
                        .with("X-Forwarded-Proto", "https")
                        .as(token)
                        .send()
                        .header("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
    }

    private static void assertRules(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().map())
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                .containsEntry("Cross-Origin-Embedder-Policy", List.of("require-corp"))
                .containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
                .doesNotContainKey("Server");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    private Answer ask(String token) {
        return Http.at(port).get("/").as(token).send();
    }

    private Answer from(String address, String token) {
        return Http.at(port).get("/").with("X-Forwarded-For", address).as(token).send();
    }

    private static String tokenOf(String client) {
        return TestIssuer.token(Map.of(
                "sub",
                client,
                "client_id",
                client,
                "role",
                "AUDITOR",
                "jti",
                UUID.randomUUID().toString()));
    }

    /** Counts how often the issuer's decoder is asked. */
    static class Verifier implements BeanPostProcessor {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof JwtDecoder decoder ? (JwtDecoder) token -> counted(decoder, token) : bean;
        }

        private Jwt counted(JwtDecoder decoder, String token) {
            asked.incrementAndGet();
            return decoder.decode(token);
        }
    }

    @Configuration
    @WebSlice
    @Import({TestIssuer.Accepted.class, OutermostDoor.class})
    static class Application {

        @Bean
        Hands hands() {
            return new Hands();
        }

        @Bean
        static Verifier verifier() {
            return new Verifier();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Door door() {
            return new Door();
        }
    }

    @Allowed({Role.COORDINATOR, Role.CONTRIBUTOR, Role.AUDITOR, Role.OVERSIGHT, Role.OPERATOR})
    @RestController
    static class Door {

        @GetMapping("/")
        String open() {
            return "open";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("broken");
        }

        @GetMapping("/page")
        ResponseEntity<String> page() {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                    .header("Content-Security-Policy", "default-src 'self'")
                    .body("page");
        }
    }
}
