package org.actionledger.standalone.issuer;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.actionledger.platform.login.LoginClient;
import org.actionledger.platform.schema.SchemaMigration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The issuer and its doors; absent when a property names another issuer. The services read its tokens with its public key, in the same
 * process. Where the passwords are lost, {@code action-ledger.issuer.new-passwords=true} makes new ones at the next start.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoOtherIssuer.class)
class IssuerConfiguration {

    @Bean
    SchemaMigration issuerSchema() {
        return new SchemaMigration("issuer", "classpath:db/migration/issuer");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    Passwords passwords(
            JdbcClient database,
            PasswordEncoder encoder,
            Clock clock,
            @Value("${action-ledger.issuer.new-passwords:false}") boolean anew) {
        Passwords passwords = new Passwords(database, encoder, clock);
        passwords.make(anew);
        return passwords;
    }

    @Bean
    SignIns signIns(Passwords passwords) {
        return new SignIns(passwords);
    }

    @Bean
    ECKey signingKey(JdbcClient database, Clock clock) {
        return SigningKey.of(database, clock);
    }

    @Bean
    JWKSource<SecurityContext> keys(ECKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SigningKey.ALGORITHM)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefault(), new JwtAudienceValidator(Claims.AUDIENCE)));
        return decoder;
    }

    @Bean
    InMemoryRegisteredClientRepository clients(
            Passwords passwords,
            @Value("${action-ledger.issuer.redirect-uris:http://localhost:8080/signed-in}") List<String> redirectUris) {
        return new InMemoryRegisteredClientRepository(Clients.of(passwords, redirectUris));
    }

    @Bean
    LedgerAsClient ledgerAsClient(
            InMemoryRegisteredClientRepository clients,
            PasswordEncoder encoder,
            @Value("${action-ledger.issuer.public-url:}") String publicUrl) {
        return new LedgerAsClient(clients, encoder, publicUrl);
    }

    @Bean
    LoginClient loginClient() {
        return new LoginClient(LedgerAsClient.ID);
    }

    @Bean
    ClientRegistrationRepository whereToSignIn(LedgerAsClient ledger) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ledger.registration()));
    }

    @Bean
    UserDetailsService people(Passwords passwords) {
        return new InMemoryUserDetailsManager(Arrays.stream(DemoPerson.values())
                .filter(person -> !person.isMachine())
                .map(person -> User.withUsername(person.id())
                        .password(passwords.hashOf(person))
                        .build())
                .toList());
    }

    @Bean
    Claims claims() {
        return new Claims();
    }

    @Bean
    Authorizations authorizations() {
        return new Authorizations();
    }

    @Bean
    AuthorizationServerSettings issuerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain whereTokensAreIssued(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer issuer = new OAuth2AuthorizationServerConfigurer();
        MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        // a machine takes anything, and has no use for a page to sign in
        browsers.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http.securityMatcher(issuer.getEndpointsMatcher())
                .with(
                        issuer,
                        server -> server.oidc(oidc -> oidc.providerConfigurationEndpoint(
                                endpoint -> endpoint.providerConfigurationCustomizer(IssuerConfiguration::describe))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), browsers))
                .build();
    }

    private static void describe(OidcProviderConfiguration.Builder issuer) {
        issuer.idTokenSigningAlgorithms(algorithms -> {
            algorithms.clear();
            algorithms.add(SigningKey.ALGORITHM.getName());
        });
    }

    @Bean
    @Order(2)
    SecurityFilterChain whereOneSignsIn(HttpSecurity http) {
        return http.securityMatcher("/login", "/logout", "/default-ui.css")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
