package org.actionledger.platform.login;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.actionledger.platform.identity.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * An issuer where one auditor signs in with a browser: Spring's own, on a port of its own in the test's process. Its tokens are signed as
 * {@link TestIssuer}'s.
 */
public final class RealIssuer {

    public static final String NAME = "an-auditor";
    public static final String PASSWORD = "the auditor's password";

    private static final String CLIENT = "the-door";
    private static final String SECRET = "the door's secret";

    private final ConfigurableApplicationContext context;
    private final AtomicReference<@Nullable String> refusal;

    private RealIssuer(ConfigurableApplicationContext context, AtomicReference<@Nullable String> refusal) {
        this.context = context;
        this.refusal = refusal;
    }

    public static RealIssuer start() {
        AtomicReference<@Nullable String> refusal = new AtomicReference<>();
        return new RealIssuer(
                new SpringApplicationBuilder(Parts.class)
                        // whatever the application says that is tested, it does not say it to this one
                        .properties("spring.config.name=none", "server.port=0", "server.address=127.0.0.1")
                        .initializers(issuer -> issuer.getBeanFactory().registerSingleton("refusal", refusal))
                        .run(),
                refusal);
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** What lets a door send people here. */
    public Map<String, Object> propertiesOfTheDoor() {
        String registration = "spring.security.oauth2.client.registration.agencies.";
        return Map.of(
                "spring.security.oauth2.client.provider.agencies.issuer-uri",
                address(),
                registration + "client-id",
                CLIENT,
                registration + "client-secret",
                SECRET,
                registration + "scope",
                OidcScopes.OPENID);
    }

    /** From now on people come from there, and go back there; what is told of them lives that long. */
    public void knows(String origin, Duration lifeOfTokens) {
        context.getBean(InMemoryRegisteredClientRepository.class).save(door(origin, lifeOfTokens));
    }

    /** From now on no token is renewed, and this is why; null where they are again. */
    public void renewsNone(@Nullable String error) {
        refusal.set(error);
    }

    public void stop() {
        context.close();
    }

    private static RegisteredClient door(String origin, Duration lifeOfTokens) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(origin + "/login/oauth2/code/agencies")
                .postLogoutRedirectUri(origin + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(lifeOfTokens)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Parts {

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(door("http://nowhere.example", Duration.ofMinutes(1)));
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername(NAME).password("{noop}" + PASSWORD).build());
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return TestIssuer.keys();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(AtomicReference<@Nullable String> refusal) {
            return token -> fillIn(token, refusal.get());
        }

        private static void fillIn(JwtEncodingContext token, @Nullable String refusal) {
            if (token.getAuthorizationGrantType().equals(AuthorizationGrantType.REFRESH_TOKEN) && refusal != null) {
                throw new OAuth2AuthenticationException(refusal);
            }
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getClaims().audience(List.of("action-ledger")).claim("role", "AUDITOR");
            }
        }
    }
}
