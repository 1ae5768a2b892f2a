package org.actionledger.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.actionledger.platform.http.Browser;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.standalone.door.WholeDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page sends a person to sign in, and exchanges the code that comes back for a token (RFC 7636). */
@WholeDoor
class SignInTest {

    private static final String PAGE = "http://localhost:8080/signed-in";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";

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
    void a_person_signs_in_and_the_page_asks_in_its_name() {
        Answer exchanged = exchange(codeFor(DemoPerson.CONTRIBUTOR_OF_POLICE), VERIFIER);

        assertThat(exchanged.status()).as(exchanged.body()).isEqualTo(200);
        String access = exchanged.json().get("access_token").asString();
        assertThat(Tokens.claims(access).get("sub").asString()).isEqualTo("police");
        assertThat(Tokens.claims(access).get("role").asString()).isEqualTo("contributor");
        assertThat(Tokens.claims(access).get("agency").asString()).isEqualTo(DemoPerson.Agencies.POLICE.toString());
        assertThat(statusWith(access)).isEqualTo(200);
    }

    @Test
    void what_tells_a_page_who_signed_in_opens_no_door() {
        Answer exchanged = exchange(codeFor(DemoPerson.AUDITOR_OF_ALL), VERIFIER);

        assertThat(statusWith(exchanged.json().get("id_token").asString())).isEqualTo(401);
    }

    @Test
    void a_code_is_worth_nothing_to_whoever_cannot_prove_to_have_asked_for_it() {
        String code = codeFor(DemoPerson.CONTRIBUTOR_OF_POLICE);

        assertRefused(exchange(code, "another-" + VERIFIER));
        assertRefused(exchange(code, ""));
    }

    @Test
    void a_code_is_good_for_one_token() {
        String code = codeFor(DemoPerson.CONTRIBUTOR_OF_POLICE);

        assertThat(exchange(code, VERIFIER).status()).isEqualTo(200);
        assertRefused(exchange(code, VERIFIER));
    }

    @Test
    void a_wrong_password_leads_back_to_the_page_to_sign_in() {
        browser.open(authorize(PAGE, VERIFIER));

        assertThat(browser.signIn("/login", "police", tokens.passwordOf(DemoPerson.CONTRIBUTOR_OF_HEALTH)))
                .isEqualTo("/login?error");
        assertThat(browser.whereTo(browser.open(authorize(PAGE, VERIFIER)))).isEqualTo("/login");
    }

    @Test
    void a_machine_does_not_sign_in() {
        String password = tokens.passwordOf(DemoPerson.MACHINE_OF_POLICE);

        assertThat(browser.signIn("/login", "police-system", password)).isEqualTo("/login?error");
    }

    @Test
    void nobody_is_sent_to_a_page_that_is_not_ours() {
        browser.signIn("/login", "police", tokens.passwordOf(DemoPerson.CONTRIBUTOR_OF_POLICE));

        Answer answer = browser.open(authorize("https://elsewhere.example/signed-in", VERIFIER));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void a_page_that_brings_no_challenge_gets_no_code() {
        browser.signIn("/login", "police", tokens.passwordOf(DemoPerson.CONTRIBUTOR_OF_POLICE));

        String back = browser.whereTo(browser.open(authorize(PAGE, VERIFIER).replaceAll("&code_challenge.*", "")));

        assertThat(back).startsWith(PAGE + "?error=invalid_request").doesNotContain("code=");
    }

    /** From the page to signing in and back to the page. */
    private String codeFor(DemoPerson person) {
        assertThat(browser.whereTo(browser.open(authorize(PAGE, VERIFIER)))).isEqualTo("/login");
        String onwards = browser.signIn("/login", person.id(), tokens.passwordOf(person));
        String back = browser.whereTo(browser.open(onwards));
        assertThat(back).startsWith(PAGE + "?code=").endsWith("&state=here");
        return back.replaceAll(".*code=([^&]+).*", "$1");
    }

    private static String authorize(String page, String verifier) {
        return "/oauth2/authorize?response_type=code&client_id=pages&scope=openid&state=here&redirect_uri="
                + Browser.encoded(page) + "&code_challenge_method=S256&code_challenge=" + challenge(verifier);
    }

    /** The page's own request: no cookie of the person goes with it. */
    private Answer exchange(String code, String verifier) {
        return new Browser(port)
                .submit(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", Clients.PAGES,
                                "code", code,
                                "redirect_uri", PAGE,
                                "code_verifier", verifier));
    }

    private static void assertRefused(Answer exchanged) {
        assertThat(exchanged.status()).as(exchanged.body()).isIn(400, 401);
        assertThat(exchanged.json().get("error").asString()).startsWith("invalid_");
        assertThat(exchanged.json().has("access_token")).isFalse();
    }

    private int statusWith(String token) {
        return Http.at(port).get("/api/v1/overdue-actions").as(token).send().status();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
