package org.actionledger.standalone.issuer;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Everybody may fetch a token with id and password alone, as machines do; pages send people to sign in instead. */
final class Clients {

    /** The public client for pages; it has no secret and must prove its key (PKCE). */
    static final String PAGES = "pages";

    private static final Duration A_WORKING_DAY = Duration.ofHours(8);

    private Clients() {}

    static List<RegisteredClient> of(Passwords passwords, List<String> redirectUris) {
        return Stream.concat(
                        Arrays.stream(DemoPerson.values()).map(person -> person(person, passwords.hashOf(person))),
                        Stream.of(pages(redirectUris)))
                .toList();
    }

    private static RegisteredClient person(DemoPerson person, String hash) {
        return RegisteredClient.withId(person.id())
                .clientId(person.id())
                .clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens())
                .build();
    }

    private static RegisteredClient pages(List<String> redirectUris) {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(redirectUris))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens())
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(A_WORKING_DAY).build();
    }
}
