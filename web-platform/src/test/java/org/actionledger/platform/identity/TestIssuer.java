package org.actionledger.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.actionledger.events.provenance.Actor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An issuer for tests: real signed tokens, and the decoder that accepts them ({@code @Import(TestIssuer.Accepted.class)}). */
public final class TestIssuer {

    private static final RSAKey KEY = keyOf(105, 179);
    private static final RSAKey SOMEBODY_ELSES = keyOf(1397, 3177);

    /** By their claims: signing takes longer than most requests do, in tests that run without the optimizing compiler. */
    private static final Map<Map<String, Object>, String> TOKENS = new ConcurrentHashMap<>();

    private TestIssuer() {}

    /** A token for an hour that names this actor; its {@code onBehalfOf} goes into a header and is passed over here. */
    public static String tokenFor(Actor actor) {
        return token(
                actor.agency() == null
                        ? Map.of("sub", actor.id(), "role", actor.role().name())
                        : Map.of(
                                "sub",
                                actor.id(),
                                "role",
                                actor.role().name(),
                                "agency",
                                actor.agency().toString()));
    }

    /** A token for an hour with exactly these claims, meant for the ledger unless they say for whom. */
    public static String token(Map<String, Object> claims) {
        return TOKENS.computeIfAbsent(claims, _ -> token(claims, Instant.now().plus(Duration.ofHours(1))));
    }

    /** A token with exactly these claims, meant for the ledger unless they say for whom, until then. */
    public static String token(Map<String, Object> claims, Instant until) {
        return signed(KEY, claims, until);
    }

    /** A token like ours, signed by somebody else. */
    public static String foreignToken(Map<String, Object> claims) {
        return signed(SOMEBODY_ELSES, claims, Instant.now().plus(Duration.ofHours(1)));
    }

    /** The public key as a JSON Web Key Set, for services in other processes. */
    public static String publishedKeys() {
        try {
            RSAKey named = new RSAKey.Builder(KEY)
                    .keyIDFromThumbprint()
                    .build(); // as the encoder names it in a token's header
            return new JWKSet(named.toPublicJWK()).toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it signs with, for an issuer in this process whose tokens are to be taken for this one's. */
    public static JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(KEY));
    }

    private static String signed(RSAKey key, Map<String, Object> claims, Instant until) {
        JwtClaimsSet set = JwtClaimsSet.builder()
                .audience(List.of("action-ledger"))
                .claims(all -> all.putAll(claims))
                .issuedAt(until.minus(Duration.ofHours(1)))
                .expiresAt(until)
                .build();
        return NimbusJwtEncoder.withKeyPair(publicKey(key), privateKey(key))
                .build()
                .encode(JwtEncoderParameters.from(set))
                .getTokenValue();
    }

    /**
     * A key of the two primes that lie so far below 2<sup>1024</sup>. Everybody may know them, as nobody but tests trusts such a key; to look for
     * others takes seconds in a JVM that does not optimize.
     */
    static RSAKey keyOf(int oneBelow, int otherBelow) {
        BigInteger p = BigInteger.TWO.pow(1024).subtract(BigInteger.valueOf(oneBelow));
        BigInteger q = BigInteger.TWO.pow(1024).subtract(BigInteger.valueOf(otherBelow));
        BigInteger pLess = p.subtract(BigInteger.ONE);
        BigInteger qLess = q.subtract(BigInteger.ONE);
        BigInteger e = RSAKeyGenParameterSpec.F4;
        BigInteger d = e.modInverse(pLess.multiply(qLess));
        try {
            KeyFactory keys = KeyFactory.getInstance("RSA");
            return new RSAKey.Builder((RSAPublicKey) keys.generatePublic(new RSAPublicKeySpec(p.multiply(q), e)))
                    .privateKey((RSAPrivateKey) keys.generatePrivate(new RSAPrivateCrtKeySpec(
                            p.multiply(q), e, d, p, q, d.mod(pLess), d.mod(qLess), q.modInverse(p))))
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAPublicKey publicKey(RSAKey key) {
        try {
            return key.toRSAPublicKey();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAPrivateKey privateKey(RSAKey key) {
        try {
            return key.toRSAPrivateKey();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The application accepts this issuer's tokens. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Accepted {

        @Bean
        JwtDecoder testIssuersTokens() {
            return NimbusJwtDecoder.withPublicKey(publicKey(KEY)).build();
        }
    }
}
