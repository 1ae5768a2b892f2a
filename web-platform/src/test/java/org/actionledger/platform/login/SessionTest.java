package org.actionledger.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Browser;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.Allowed;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How long somebody stays signed in, and by what; TLS ends in front of the door, and nobody waits. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=native",
            "server.servlet.session.timeout=20m",
            "spring.security.oauth2.resourceserver.jwt.audiences=action-ledger"
        })
class SessionTest {

    private static final Ahead CLOCK = new Ahead();
    private static final RealIssuer ISSUER = RealIssuer.start();

    private static final Duration ABOUT_TO_END = Duration.ofMinutes(14).plusSeconds(30);

    @Autowired
    private ServletWebServerApplicationContext server;

    @LocalServerPort
    private int port;

    private Browser browser;

    @DynamicPropertySource
    static void its_issuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
        ISSUER.propertiesOfTheDoor().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void nobody_else_signs_in() {
        ISSUER.stop();
    }

    @BeforeEach
    void at_a_fresh_browser() {
        CLOCK.by(Duration.ZERO);
        ISSUER.renewsNone(null);
        browser = Browser.behindTls(port);
        ISSUER.knows(browser.origin(), Duration.ofMinutes(15));
    }

    @Test
    void behind_tls_the_cookie_is_for_this_host_alone_and_never_travels_without() {
        Answer byTls = browser.open("/sign-in");
        Answer past = Http.at(port).get("/sign-in").send();

        assertThat(List.of(byTls, past))
                .allSatisfy(answer -> assertThat(answer.header("Set-Cookie"))
                        .startsWith("__Host-session=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void a_token_that_is_about_to_end_is_renewed_and_nobody_notices() {
        signIn();
        String first = token();

        CLOCK.by(Duration.ofMinutes(13));
        assertThat(token()).isEqualTo(first);
        CLOCK.by(ABOUT_TO_END);
        assertThat(token()).startsWith("Bearer ").isNotEqualTo(first);
    }

    @Test
    void after_eight_hours_one_signs_in_anew_though_the_token_were_still_good() {
        ISSUER.knows(browser.origin(), Duration.ofHours(9));
        signIn();
        CLOCK.by(Duration.ofHours(8).minusMinutes(2));
        assertThat(ask().status()).isEqualTo(200);

        CLOCK.by(Duration.ofHours(8));
        assertThat(ask().status()).isEqualTo(401);
        CLOCK.by(Duration.ofHours(8).minusMinutes(2));
        assertThat(ask().status()).isEqualTo(401);
    }

    @Test
    void whoever_the_issuer_knows_no_more_is_out_when_the_token_is_about_to_end() {
        signIn();
        ISSUER.renewsNone(OAuth2ErrorCodes.INVALID_GRANT);
        CLOCK.by(Duration.ofMinutes(13));
        assertThat(ask().status()).isEqualTo(200);

        CLOCK.by(ABOUT_TO_END);
        assertThat(ask().status()).isEqualTo(401);
        ISSUER.renewsNone(null);
        assertThat(ask().status()).isEqualTo(401);
        assertThat(browser.open("/").body()).contains("You are not signed in");
    }

    @Test
    void an_issuer_that_is_in_trouble_signs_nobody_out() {
        signIn();
        ISSUER.renewsNone(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
        CLOCK.by(ABOUT_TO_END);

        Answer unavailable = ask();
        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.json().get("type").asString()).endsWith("/issuer-unreachable");
        assertThat(unavailable.header("Retry-After")).isNotEmpty();
        ISSUER.renewsNone(null);
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void who_does_nothing_for_long_signs_in_anew_and_who_does_not_end_signing_in_is_soon_forgotten() {
        browser.open("/sign-in");
        assertThat(session().getMaxInactiveInterval()).isEqualTo(600);

        signIn();
        lastSeen(Duration.ofMinutes(19));
        assertThat(ask().status()).isEqualTo(200);
        // an answer is here before its request is over there, and then the session has been seen once more
        await().untilAsserted(() -> {
            lastSeen(Duration.ofMinutes(21));
            assertThat(ask().status()).isEqualTo(401);
        });
    }

    @Test
    void signing_out_leaves_nothing_in_the_browser() {
        signIn();

        Answer out = browser.submit("/sign-out", Map.of(), Map.of("Origin", browser.origin()));

        assertThat(browser.whereTo(out)).startsWith(ISSUER.address() + "/connect/logout?");
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(ask().status()).isEqualTo(401);
    }

    private void signIn() {
        assertThat(browser.signInFrom("/sign-in", RealIssuer.NAME, RealIssuer.PASSWORD))
                .isEqualTo("/");
    }

    private Answer ask() {
        return browser.request("GET", "/api/token", Map.of());
    }

    private String token() {
        Answer answer = ask();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void lastSeen(Duration ago) {
        session()
                .setCreationTime(Instant.ofEpochMilli(CLOCK.millis()).minus(ago).toEpochMilli());
    }

    /** What the server keeps of this browser. */
    private StandardSession session() {
        Context context = (Context) ((TomcatWebServer) Objects.requireNonNull(server.getWebServer()))
                .getTomcat()
                .getHost()
                .findChildren()[0];
        try {
            return (StandardSession) context.getManager().findSession(browser.cookie("__Host-session"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @WebSlice
    @ImportAutoConfiguration({
        OAuth2ResourceServerAutoConfiguration.class,
        OAuth2ClientAutoConfiguration.class,
        IssuerWhenNeeded.class,
        LoginAutoConfiguration.class
    })
    @Import(App.Door.class)
    static class App {

        @Bean
        Ahead clock() {
            return CLOCK;
        }

        @Allowed(Role.AUDITOR)
        @RestController
        static class Door {

            @GetMapping("/api/token")
            String token(@RequestHeader(HttpHeaders.AUTHORIZATION) String brought) {
                return brought;
            }
        }
    }
}
