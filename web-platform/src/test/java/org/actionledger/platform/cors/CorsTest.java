package org.actionledger.platform.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "action-ledger.cors.origins=https://plans.example.org,http://localhost:3000")
class CorsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"https://plans.example.org", "http://localhost:3000"})
    void a_listed_origin_may_ask_first_and_read_why_it_is_refused_but_never_with_cookies(String origin) {
        Answer first = ask(origin, "PUT");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(first.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(first.header("Access-Control-Allow-Headers")).contains("idempotency-key");
        assertThat(first.header("Access-Control-Allow-Credentials")).isEmpty();

        Answer refused = Http.at(port).get("/anything").with("Origin", origin).send();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("Retry-After", "ETag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "https://plans.example.org.elsewhere.example",
                "http://plans.example.org",
                "https://PLANS.example.org",
                "null"
            })
    void any_other_is_answered_as_if_there_were_no_such_thing(String origin) {
        Answer first = ask(origin, "GET");

        assertThat(first.status()).isEqualTo(401);
        assertThat(first.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(first.header("Access-Control-Allow-Methods")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.org",
                "http://plans.example.org",
                "https://plans.example.org/",
                "https://Plans.example.org",
                "plans.example.org",
                "null"
            })
    void what_is_no_origin_stops_the_start(String origin) {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> new AllowedOrigins(List.of("https://plans.example.org", origin)))
                .satisfies(wrong -> assertThat(wrong.getReason()).contains("https://plans.example.org"));
    }

    private Answer ask(String origin, String method) {
        return Http.at(port)
                .request("OPTIONS", "/anything", null)
                .with("Origin", origin)
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", "authorization, idempotency-key")
                .send();
    }

    @WebSlice
    @Configuration
    @ImportAutoConfiguration(CorsAutoConfiguration.class)
    @Import(TestIssuer.Accepted.class)
    static class App {}
}
