package org.actionledger.standalone.issuer;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The ledger's own door as a client of the issuer beside it, so that people can sign in with a browser: registered when it is known where
 * that listens, with a secret that both sides forget when the process ends.
 */
class LedgerAsClient implements ApplicationListener<WebServerInitializedEvent> {

    static final String ID = "ledger";

    private static final String CALLBACK = "/login/oauth2/code/" + ID;

    private final InMemoryRegisteredClientRepository clients;
    private final PasswordEncoder encoder;
    private final String publicUrl;
    private final String secret = random();
    private @Nullable Integer port;

    /** {@code publicUrl} is where browsers find it, without a slash at the end; empty where they are on this machine. */
    LedgerAsClient(InMemoryRegisteredClientRepository clients, PasswordEncoder encoder, String publicUrl) {
        this.clients = clients;
        this.encoder = encoder;
        this.publicUrl = publicUrl;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
        clients.save(RegisteredClient.withId(ID)
                .clientId(ID)
                .clientSecret(Objects.requireNonNull(encoder.encode(secret)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(all -> addresses().map(base -> base + CALLBACK).forEach(all::add))
                .postLogoutRedirectUris(
                        all -> addresses().map(base -> base + "/").forEach(all::add))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(15))
                        .refreshTokenTimeToLive(Duration.ofHours(8))
                        .reuseRefreshTokens(false)
                        .build())
                .build());
    }

    /** What the door knows of the issuer. A browser is sent to a path of the same server, whatever the browser calls that. */
    ClientRegistration registration() {
        String here = "http://localhost:" + Objects.requireNonNull(port, "nobody can sign in before the door is open");
        return ClientRegistration.withRegistrationId(ID)
                .clientId(ID)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + CALLBACK)
                .scope(OidcScopes.OPENID)
                .authorizationUri("/oauth2/authorize")
                .tokenUri(here + "/oauth2/token")
                .jwkSetUri(here + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of(
                        "end_session_endpoint",
                        "/connect/logout",
                        "id_token_signing_alg_values_supported",
                        List.of(SigningKey.ALGORITHM.getName())))
                .build();
    }

    private Stream<String> addresses() {
        return Stream.concat(
                List.of("http://localhost:" + port, "http://127.0.0.1:" + port).stream(),
                publicUrl.isEmpty() ? Stream.empty() : Stream.of(publicUrl));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
