package org.actionledger.platform.identity;

import org.actionledger.events.provenance.Actor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Reads a token outside of a request that brings it, as strictly as at the door. */
public class TokenReader {

    private final JwtDecoder verifier;
    private final VerifiedTokens verified;
    private final ActorClaims claims;

    TokenReader(JwtDecoder verifier, VerifiedTokens verified, ActorClaims claims) {
        this.verifier = verifier;
        this.verified = verified;
        this.claims = claims;
    }

    /**
     * Whom the token names. Throws {@link AuthenticationException} when it does not say enough, with a sentence for people, and {@link
     * JwtException} when it is not accepted.
     */
    public Actor read(String token) {
        return claims.convert(verified.decode(token, verifier)).actor();
    }
}
