package org.actionledger.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** An issuer that is known by nothing but its address, and what is taken and not taken of it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.security.oauth2.resourceserver.jwt.audiences=action-ledger")
class AnyIssuerTest {

    private static final RSAKey RSA =
            new RSAKey.Builder(TestIssuer.keyOf(105, 1397)).keyID("r").build();
    private static final ECKey ELLIPTIC = elliptic();
    private static final HttpServer SERVER = server();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void its_address(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", AnyIssuerTest::address);
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void a_token_signed_with_any_key_the_issuer_publishes_is_accepted() {
        assertThat(statusWith(signed(JWSAlgorithm.RS256, RSA, claims().build())))
                .isEqualTo(200);
        assertThat(statusWith(signed(JWSAlgorithm.ES256, ELLIPTIC, claims().build())))
                .isEqualTo(200);
    }

    @Test
    void an_access_token_may_say_that_it_is_one_and_no_other_kind_is_taken_for_one() throws JOSEException {
        assertThat(statusWith(typed("at+jwt"))).isEqualTo(200);
        assertThat(statusWith(typed("logout+jwt"))).isEqualTo(401);
    }

    @Test
    void a_token_meant_for_somebody_else_or_for_nobody_is_refused() {
        assertRefused(claims().audience("billing"));
        assertRefused(claims().audience((String) null));
    }

    @Test
    void a_token_that_names_another_issuer_is_refused() {
        assertRefused(claims().issuer("https://elsewhere.example"));
    }

    @Test
    void clocks_may_be_a_minute_apart_and_no_more() {
        assertThat(statusWith(signed(
                        JWSAlgorithm.RS256,
                        RSA,
                        claims().expirationTime(in(Duration.ofSeconds(-30))).build())))
                .isEqualTo(200);
        assertRefused(claims().expirationTime(in(Duration.ofSeconds(-90))));
        assertRefused(claims().notBeforeTime(in(Duration.ofSeconds(90))));
    }

    @Test
    void a_token_that_never_ends_is_refused() {
        assertRefused(claims().expirationTime(null));
    }

    @Test
    void nobody_vouches_for_a_token_without_a_signature() {
        assertThat(statusWith(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
    }

    @Test
    void what_everybody_may_know_is_no_secret_to_sign_with() throws JOSEException {
        JWSSigner publicKey = new MACSigner(RSA.toRSAPublicKey().getEncoded());

        assertThat(statusWith(signed(header(JWSAlgorithm.HS256, RSA), publicKey, claims().build())))
                .isEqualTo(401);
    }

    private void assertRefused(JWTClaimsSet.Builder claims) {
        assertThat(statusWith(signed(JWSAlgorithm.RS256, RSA, claims.build()))).isEqualTo(401);
    }

    private int statusWith(String token) {
        return Http.at(port).get("/door").as(token).send().status();
    }

    private static String typed(String type) throws JOSEException {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(RSA.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                new RSASSASigner(RSA),
                claims().build());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(List.of("action-ledger", "billing"))
                .subject("a")
                .claim("role", "auditor")
                .expirationTime(in(Duration.ofHours(1)));
    }

    private static Date in(Duration later) {
        return Date.from(Instant.now().plus(later));
    }

    private static String signed(JWSAlgorithm algorithm, JWK key, JWTClaimsSet claims) {
        try {
            JWSSigner signer =
                    key instanceof ECKey elliptic ? new ECDSASigner(elliptic) : new RSASSASigner((RSAKey) key);
            return signed(header(algorithm, key), signer, claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, JWK key) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
    }

    private static String address() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String base = "http://localhost:" + server.getAddress().getPort();
            answer(
                    server,
                    "/.well-known/openid-configuration",
                    JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "issuer",
                                    base,
                                    "jwks_uri",
                                    base + "/keys",
                                    "subject_types_supported",
                                    List.of("public"))));
            answer(server, "/keys", new JWKSet(List.of(RSA, ELLIPTIC)).toString());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpServer server, String path, @Nullable String json) {
        byte[] body = String.valueOf(json).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static ECKey elliptic() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("e").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @WebSlice
    @Configuration
    @ImportAutoConfiguration(OAuth2ResourceServerAutoConfiguration.class)
    static class App {

        @Allowed({Role.COORDINATOR, Role.CONTRIBUTOR, Role.AUDITOR, Role.OVERSIGHT, Role.OPERATOR})
        @RestController
        static class Door {

            @GetMapping("/door")
            String open() {
                return "open";
            }
        }
    }
}
