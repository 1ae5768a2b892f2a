package org.actionledger.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.actionledger.platform.http.Browser;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.standalone.door.WholeDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody opens the ledger in a browser, signs in, looks around, and goes. */
@WholeDoor
class BrowserLoginTest {

    private static final String LIST = "/api/v1/overdue-actions";
    private static final String AGENCIES = "/api/v1/agencies";
    private static final Map<String, String> FROM_OUR_PAGE = Map.of("Sec-Fetch-Site", "same-origin");

    @Autowired
    private Tokens tokens;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void at_a_fresh_browser() {
        browser = new Browser(port);
    }

    @Test
    void a_person_who_wants_a_page_signs_in_and_gets_there() {
        String wanted = LIST + "?sort=daysOverdue";
        String toSignIn = browser.whereTo(browser.open(wanted));
        assertThat(toSignIn).isEqualTo("/sign-in?to=" + Browser.encoded(wanted));

        assertThat(signInFrom(toSignIn, DemoPerson.CONTRIBUTOR_OF_POLICE)).isEqualTo(wanted);

        assertThat(browser.request("GET", LIST, Map.of("Accept", "application/json"))
                        .status())
                .isEqualTo(200);
        Answer first = browser.open("/");
        assertThat(first.body())
                .contains("<dd>police</dd>", "<dd>contributor</dd>", DemoPerson.Agencies.POLICE.toString())
                .doesNotContain("<script", "style=");
        assertThat(first.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(first.header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_first_page_says_to_a_stranger_how_to_sign_in() {
        assertThat(browser.open("/").body()).contains("not signed in", "href=\"/sign-in\"");
    }

    @Test
    void a_session_writes_only_for_our_own_pages() {
        signInFrom("/sign-in", DemoPerson.OPERATOR_OF_ALL);
        String agency = "{\"name\":\"Fenmarsh Probation\",\"kind\":\"PROBATION\"}";

        for (Map<String, String> other : List.of(
                Map.<String, String>of(),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Origin", "null"))) {
            Answer refused = browser.write(AGENCIES, agency, other);
            assertThat(refused.status()).as(other.toString()).isEqualTo(403);
            assertThat(refused.json().get("type").asString()).endsWith("/cross-site-request");
        }
        assertThat(browser.write(AGENCIES, agency, FROM_OUR_PAGE).status()).isEqualTo(201);
        assertThat(browser.write(
                                AGENCIES,
                                agency.replace("Probation", "Housing"),
                                Map.of("Origin", "http://localhost:" + port))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void another_sites_page_reads_nothing_in_the_background_and_may_link_to_us() {
        signInFrom("/sign-in", DemoPerson.AUDITOR_OF_ALL);

        assertThat(browser.request("GET", LIST, Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.request("GET", LIST, Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_request_with_a_token_of_its_own_is_whoever_that_names() {
        signInFrom("/sign-in", DemoPerson.AUDITOR_OF_ALL);

        assertThat(browser.request("GET", LIST, Map.of("Authorization", "Bearer none"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void signing_in_begins_a_new_session_and_signing_out_ends_it() {
        browser.open("/sign-in");
        String before = browser.cookie("session");

        signInFrom("/sign-in", DemoPerson.AUDITOR_OF_ALL);

        String session = browser.cookie("session");
        assertThat(session).isNotEqualTo(before);
        assertThat(statusWithCookie(before)).isEqualTo(401);
        assertThat(statusWithCookie(session)).isEqualTo(200);

        String issuer = browser.whereTo(browser.submit("/sign-out", Map.of(), FROM_OUR_PAGE));
        assertThat(issuer).startsWith("/connect/logout?id_token_hint=");
        assertThat(browser.whereTo(browser.open(issuer))).isEqualTo("/");
        assertThat(statusWithCookie(session)).isEqualTo(401);
        assertThat(browser.open("/").body()).contains("not signed in");
        assertThat(browser.whereTo(browser.open("/oauth2/authorization/ledger")))
                .startsWith("/oauth2/authorize");
    }

    @Test
    void nobody_is_signed_out_by_another_sites_page() {
        signInFrom("/sign-in", DemoPerson.AUDITOR_OF_ALL);

        browser.submit("/sign-out", Map.of(), Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(browser.open("/").body()).contains("You are signed in");
    }

    @Test
    void the_cookie_can_be_read_by_no_script_and_goes_along_from_no_other_site() {
        String cookie = browser.open("/sign-in").header("Set-Cookie");

        assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void signing_in_leads_to_no_other_site() {
        for (String elsewhere : List.of(
                "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/api/../\\x", "/api/\n")) {
            Browser fresh = new Browser(port);
            fresh.open("/sign-in?to=" + Browser.encoded(elsewhere));
            browser = fresh;
            assertThat(signInFrom("/oauth2/authorization/ledger", DemoPerson.AUDITOR_OF_ALL))
                    .as(elsewhere)
                    .isEqualTo("/");
        }
    }

    @Test
    void an_answer_that_nobody_asked_the_issuer_for_lets_nobody_in() {
        browser.open("/sign-in");

        Answer answer = browser.open("/login/oauth2/code/ledger?code=abc&state=def");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Try again");
        assertThat(browser.open("/").body()).contains("not signed in");
    }

    private String signInFrom(String start, DemoPerson person) {
        return browser.signInFrom(start, person.id(), tokens.passwordOf(person));
    }

    private int statusWithCookie(String session) {
        return Http.at(port)
                .get(LIST)
                .with("Cookie", "session=" + session)
                .send()
                .status();
    }
}
