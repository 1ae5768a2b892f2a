package org.actionledger.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were verified, by their SHA-256, so that a caller with many requests is not verified for each of them. A token
 * is verified anew when it has expired, and every five minutes in any case, so that a key withdrawn by the issuer stops working.
 */
class VerifiedTokens implements KnownCallers {

    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final int CAPACITY = 10_000;

    private final Clock clock;
    private final ActorClaims claims;
    private final Map<ByteBuffer, Verified> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Verified> eldest) {
            return size() > CAPACITY;
        }
    };

    VerifiedTokens(Clock clock, ActorClaims claims) {
        this.clock = clock;
        this.claims = claims;
    }

    /** What the verifier says of a token, or said of it lately. */
    Jwt decode(String token, JwtDecoder verifier) {
        ByteBuffer key = ByteBuffer.wrap(sha256(token));
        Instant now = clock.instant();
        Verified before = look(key);
        if (before != null && now.isBefore(before.until())) {
            return before.token();
        }
        Jwt verified = verifier.decode(token);
        Instant until = now.plus(AT_MOST);
        if (verified.getExpiresAt() != null && verified.getExpiresAt().isBefore(until)) {
            until = verified.getExpiresAt();
        }
        keep(key, new Verified(verified, claims.caller(verified), until));
        return verified;
    }

    @Override
    public @Nullable Caller callerOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BearerTokens.BEARER, 0, BearerTokens.BEARER.length())) {
            return null;
        }
        Verified known = look(ByteBuffer.wrap(sha256(header.substring(BearerTokens.BEARER.length()))));
        return known != null && clock.instant().isBefore(known.until()) ? known.caller() : null;
    }

    private synchronized @Nullable Verified look(ByteBuffer key) {
        return known.get(key);
    }

    private synchronized void keep(ByteBuffer key, Verified verified) {
        known.put(key, verified);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Verified(Jwt token, @Nullable Caller caller, Instant until) {}
}
