package org.actionledger.gateway;

import static org.actionledger.gateway.Installation.COMMANDS;
import static org.actionledger.gateway.Installation.MORE_COMMANDS;
import static org.actionledger.gateway.Installation.MORE_QUERIES;
import static org.actionledger.gateway.Installation.QUERIES;
import static org.actionledger.gateway.Installation.asked;
import static org.actionledger.gateway.Installation.onlyOne;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.actionledger.gateway.StandIn.Seen;
import org.actionledger.platform.http.Browser;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.login.RealIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with a browser; what the services get to see of it is a token, and nothing of cookies and sessions. */
@GatewayTest
class PeopleTest {

    private static final String LIST = "/api/v1/overdue-actions";
    private static final Map<String, String> FROM_OUR_PAGE = Map.of("Sec-Fetch-Site", "same-origin");

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void at_a_fresh_browser() {
        browser = new Browser(port);
        Installation.ISSUER.knows(browser.origin(), Duration.ofMinutes(15));
    }

    @Test
    void a_person_signs_in_and_asks_the_services_by_a_token_of_the_issuers() {
        assertThat(browser.open("/").body()).contains("You are not signed in");
        String wanted = LIST + "?sort=daysOverdue";
        String toSignIn = browser.whereTo(browser.open(wanted));
        assertThat(toSignIn).isEqualTo("/sign-in?to=" + Browser.encoded(wanted));
        assertThat(signInFrom(toSignIn)).isEqualTo(wanted);
        assertThat(browser.open("/").body()).contains("You are signed in", RealIssuer.NAME, "auditor");
        assertThat(asked(COMMANDS, MORE_COMMANDS, QUERIES, MORE_QUERIES)).isZero();

        Answer list = browser.open(wanted);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).isEqualTo("queries");
        Seen seen = onlyOne(QUERIES, MORE_QUERIES);
        assertThat(seen.headers().get("Authorization")).hasSize(1);
        assertThat(whoBrings(seen)).contains("\"sub\":\"" + RealIssuer.NAME + "\"", "\"aud\":\"action-ledger\"");
        assertThat(seen.headers()).doesNotContainKeys("Cookie");
        assertThat(list.response().headers().map()).doesNotContainKeys("Set-Cookie");
    }

    @Test
    void events_are_followed_by_session_too() {
        Map<String, String> events = Map.of("Content-Type", "text/event-stream");
        COMMANDS.answers(200, events, "data: 1\n\n");
        MORE_COMMANDS.answers(200, events, "data: 1\n\n");
        signInFrom("/sign-in");

        Answer answer =
                browser.request("GET", "/api/v1/plan-imports/17/progress", Map.of("Accept", "text/event-stream"));

        assertThat(answer.body()).isEqualTo("data: 1\n\n");
        assertThat(whoBrings(onlyOne(COMMANDS, MORE_COMMANDS))).contains(RealIssuer.NAME);
    }

    @Test
    void a_session_writes_for_our_own_pages_and_no_other_reaches_a_service() {
        signInFrom("/sign-in");

        Answer refused = browser.write("/api/v1/agencies", "{}", Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("type").asString()).endsWith("/cross-site-request");
        assertThat(asked(COMMANDS, MORE_COMMANDS)).isZero();

        assertThat(browser.write("/api/v1/agencies", "{\"name\":\"Zoë\"}", FROM_OUR_PAGE)
                        .status())
                .isEqualTo(200);
        Seen seen = onlyOne(COMMANDS, MORE_COMMANDS);
        assertThat(seen.body()).asString().isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(whoBrings(seen)).contains(RealIssuer.NAME);
    }

    @Test
    void who_has_signed_out_is_a_stranger_here_and_at_the_issuer() {
        signInFrom("/sign-in");

        String issuer = browser.whereTo(browser.submit("/sign-out", Map.of(), FROM_OUR_PAGE));
        assertThat(issuer).startsWith(Installation.ISSUER.address() + "/connect/logout?id_token_hint=");
        assertThat(browser.whereTo(browser.open(issuer))).isEqualTo("/");

        assertThat(browser.open("/").body()).contains("You are not signed in");
        assertThat(browser.request("GET", LIST, Map.of("Accept", "application/json"))
                        .status())
                .isEqualTo(401);
        assertThat(asked(QUERIES, MORE_QUERIES)).isZero();
        assertThat(signInFrom("/sign-in")).isEqualTo("/"); // which finds the issuer's page to sign in
    }

    private String signInFrom(String start) {
        return browser.signInFrom(start, RealIssuer.NAME, RealIssuer.PASSWORD);
    }

    /** The claims of the token that a service was shown. */
    private static String whoBrings(Seen seen) {
        String token = seen.header("Authorization").substring("Bearer ".length());
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
