package org.actionledger.standalone.issuer;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Signs with our key, and writes into an access token who it speaks for: role, agency, through which client, and that it is meant for this ledger. */
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "action-ledger";

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SigningKey.ALGORITHM);
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        DemoPerson person = DemoPerson.of(principal.getName()).orElseThrow();
        context.getClaims().audience(List.of(AUDIENCE)).claim("role", person.role());
        context.getClaims().claim("client_id", context.getRegisteredClient().getClientId());
        if (person.agency() != null) {
            context.getClaims().claim("agency", person.agency().toString());
        }
    }
}
