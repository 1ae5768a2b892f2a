package org.actionledger.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens as the demo people fetch them, and such as the issuer would never give. */
public final class Tokens {

    private final Http http;
    private final SignIns signIns;
    private final ECKey key;
    private final Clock clock;

    Tokens(int port, SignIns signIns, ECKey key, Clock clock) {
        this.http = Http.at(port);
        this.signIns = signIns;
        this.key = key;
        this.clock = clock;
    }

    String passwordOf(DemoPerson person) {
        return signIns.fresh().stream()
                .filter(signIn -> signIn.id().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .password();
    }

    Answer fetch(String id, String password) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.request("POST", "/oauth2/token", "grant_type=client_credentials")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Authorization", "Basic " + basic)
                .send();
    }

    String of(DemoPerson person) {
        Answer answer = fetch(person.id(), passwordOf(person));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("access_token").asString();
    }

    /** What anybody who holds it can read in it. */
    static JsonNode claims(String token) {
        return part(token, 1);
    }

    /** What says how it is signed. */
    static JsonNode header(String token) {
        return part(token, 0);
    }

    private static JsonNode part(String token, int which) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[which]));
    }

    /** The auditor's own, with the operator's claims put into it. */
    String tampered() {
        String[] auditor = of(DemoPerson.AUDITOR_OF_ALL).split("\\.");
        String[] operator = of(DemoPerson.OPERATOR_OF_ALL).split("\\.");
        return auditor[0] + "." + operator[1] + "." + auditor[2];
    }

    /** The issuer's own, for an hour that is over since another. */
    String expired() {
        return signed(Claims.AUDIENCE, clock.instant().minus(Duration.ofHours(1)));
    }

    /** As good as the issuer's, and signed by somebody else. */
    static String foreign() {
        return TestIssuer.foreignToken(Map.of("sub", "operator", "role", "operator", "aud", List.of(Claims.AUDIENCE)));
    }

    /** The issuer's own, for a good hour, and meant for that reader. */
    String meantFor(String audience) {
        return signed(audience, clock.instant().plus(Duration.ofHours(1)));
    }

    /** Says itself that nobody signed it. */
    String unsigned() {
        return new PlainJWT(claims(Claims.AUDIENCE, clock.instant().plus(Duration.ofHours(1)))).serialize();
    }

    /** Signed with what everybody may know, the public key, as if that were a shared secret. */
    String signedWithThePublicKey() {
        try {
            JWSSigner signer = new MACSigner(key.toECPublicKey().getEncoded());
            return signed(
                    JWSAlgorithm.HS256, signer, Claims.AUDIENCE, clock.instant().plus(Duration.ofHours(1)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(String audience, Instant until) {
        try {
            return signed(JWSAlgorithm.ES256, new ECDSASigner(key), audience, until);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, String audience, Instant until)
            throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims(audience, until));
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet claims(String audience, Instant until) {
        return new JWTClaimsSet.Builder()
                .subject("operator")
                .audience(audience)
                .claim("role", "operator")
                .issueTime(Date.from(until.minus(Duration.ofHours(1))))
                .expirationTime(Date.from(until))
                .build();
    }

    /** Makes it when it is first asked for, as by then the port is known. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InTheContext {

        @Bean
        @Lazy
        Tokens tokens(Environment environment, SignIns signIns, ECKey signingKey, Clock clock) {
            return new Tokens(
                    environment.getRequiredProperty("local.server.port", Integer.class), signIns, signingKey, clock);
        }
    }
}
