package org.actionledger.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.standalone.door.WholeDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;

/** Tokens for an id and a password, and what the issuer keeps to give them. */
@WholeDoor
class IssuerTest {

    @Autowired
    private SignIns signIns;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Clock clock;

    @Autowired
    private ECKey key;

    @Autowired
    private Tokens tokens;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void everybody_fetches_a_token_that_says_role_and_agency_and_lasts_eight_hours(DemoPerson person) {
        Answer answer = tokens.fetch(person.id(), tokens.passwordOf(person));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("expires_in").asInt()).isBetween(28_700, 28_800);
        String token = answer.json().get("access_token").asString();
        JsonNode claims = Tokens.claims(token);
        assertThat(claims.get("sub").asString()).isEqualTo(person.id());
        assertThat(claims.get("role").asString()).isEqualTo(person.role());
        assertThat(claims.path("agency").asString("none"))
                .isEqualTo(person.agency() == null ? "none" : person.agency().toString());
        assertThat(statusOf("/api/v1/agencies", token)).isEqualTo(200);
        assertThat(statusOf("/actuator/prometheus", token)).isEqualTo(person == DemoPerson.OPERATOR_OF_ALL ? 200 : 403);
    }

    @Test
    void a_wrong_password_fetches_nothing() {
        Answer answer = tokens.fetch("coordinator", tokens.passwordOf(DemoPerson.CHAIR_OF_PARTNERSHIP));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
        assertThat(answer.json().has("access_token")).isFalse();
    }

    /** The opposite of all that {@link DoorsTest} forges: made in the same way, and nothing wrong with it. */
    @Test
    void a_token_that_our_key_signed_for_us_is_accepted_until_it_expires() {
        assertThat(statusOf("/api/v1/agencies", tokens.meantFor(Claims.AUDIENCE)))
                .isEqualTo(200);
        assertThat(statusOf("/api/v1/agencies", tokens.expired())).isEqualTo(401);
    }

    @Test
    void passwords_are_kept_as_hashes_only() {
        Map<String, String> hashes = new HashMap<>();
        database.sql("select person, hash from issuer.password").query(row -> {
            hashes.put(row.getString("person"), row.getString("hash"));
        });

        assertThat(hashes.values())
                .hasSize(DemoPerson.values().length)
                .allMatch(hash -> hash.startsWith("$2"))
                .doesNotHaveDuplicates();
        assertThat(signIns.fresh())
                .hasSameSizeAs(hashes.keySet())
                .allMatch(signIn -> encoder.matches(signIn.password(), hashes.get(signIn.id())))
                .noneMatch(signIn -> hashes.containsValue(signIn.password()));
    }

    @Test
    void a_later_start_makes_no_new_passwords_and_knows_none() {
        Passwords later = new Passwords(database, encoder, clock);
        later.make(false);

        assertThat(later.made()).isEmpty();
        assertThat(encoder.matches(
                        tokens.passwordOf(DemoPerson.AUDITOR_OF_ALL), later.hashOf(DemoPerson.AUDITOR_OF_ALL)))
                .isTrue();
    }

    @Test
    void it_signs_as_it_says_and_with_a_key_worth_128_bits() {
        String token = tokens.of(DemoPerson.AUDITOR_OF_ALL);
        JsonNode description =
                Http.at(port).get("/.well-known/openid-configuration").send().json();

        assertThat(Tokens.header(token).get("alg").asString()).isEqualTo("ES256");
        assertThat(description.get("id_token_signing_alg_values_supported").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("ES256");
        assertThat(Http.at(port)
                        .get("/oauth2/jwks")
                        .send()
                        .json()
                        .at("/keys/0/crv")
                        .asString())
                .isEqualTo("P-256");
    }

    @Test
    void a_later_start_signs_with_the_same_key() {
        assertThat(SigningKey.of(database, clock)).isEqualTo(key);
    }

    private int statusOf(String path, String token) {
        return Http.at(port).get(path).as(token).send().status();
    }
}
