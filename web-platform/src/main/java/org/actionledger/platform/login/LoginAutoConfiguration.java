package org.actionledger.platform.login;

import java.time.Clock;
import java.util.Map;
import org.actionledger.platform.identity.IdentityAutoConfiguration;
import org.actionledger.platform.identity.TokenReader;
import org.actionledger.platform.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Where the ledger is registered as a client at an issuer, people sign in there with their browsers: authorization code with PKCE. The tokens
 * stay in the session on this side.
 */
@AutoConfiguration(
        after = {OAuth2ClientAutoConfiguration.class, IdentityAutoConfiguration.class},
        before = OAuth2ClientWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(ClientRegistrationRepository.class)
@ConditionalOnBean({ClientRegistrationRepository.class, LoginClient.class})
@EnableConfigurationProperties({LoginProperties.class, ServerProperties.class})
public class LoginAutoConfiguration {

    /** In front of the limits, so that people are counted one by one and not by the address they share. */
    private static final int BEFORE_THE_LIMITS = Ordered.HIGHEST_PRECEDENCE + 4;

    private static final int BEFORE_THE_DOOR_FOR_TOKENS = 10;

    /** Not of cookies: those of the whole domain would go, the issuer's too before it has ended its own session. */
    private static final ClearSiteDataHeaderWriter NOTHING_STAYS =
            new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE);

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return new IdTokens();
    }

    @Bean
    SessionTokens sessionTokens(
            ClientRegistrationRepository issuers,
            OAuth2AuthorizedClientRepository kept,
            LoginProperties properties,
            Clock clock) {
        DefaultOAuth2AuthorizedClientManager renewing = new DefaultOAuth2AuthorizedClientManager(issuers, kept);
        renewing.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.clock(clock).accessTokenResponseClient(TokenRequests.forRenewal()))
                .build());
        return new SessionTokens(renewing, properties.atMost(), clock);
    }

    @Bean
    FilterRegistrationBean<SessionFilter> sessionFilter(SessionTokens tokens, ProblemWriter problems) {
        FilterRegistrationBean<SessionFilter> registration =
                new FilterRegistrationBean<>(new SessionFilter(tokens, problems));
        registration.setOrder(BEFORE_THE_LIMITS);
        return registration;
    }

    @Bean
    SessionCookie sessionCookie(ServerProperties server) {
        return new SessionCookie(server);
    }

    @Bean
    ServletListenerRegistrationBean<SessionCookie> sessionsBegin(SessionCookie cookie) {
        return new ServletListenerRegistrationBean<>(cookie);
    }

    @Bean
    HandlerMapping pagesForPeople(SessionTokens tokens, TokenReader reader, LoginClient client) {
        return new SimpleUrlHandlerMapping(
                Map.of("/", new FirstPage(tokens, reader), "/sign-in", new ToSignIn(client)),
                Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    @Order(BEFORE_THE_DOOR_FOR_TOKENS)
    SecurityFilterChain wherePeopleComeAndGo(
            HttpSecurity http, ClientRegistrationRepository issuers, OAuth2AuthorizedClientRepository kept) {
        HttpSessionSecurityContextRepository signedIn = new HttpSessionSecurityContextRepository();
        signedIn.setSpringSecurityContextKey(Session.SIGNED_IN);
        DefaultOAuth2AuthorizationRequestResolver asking = new DefaultOAuth2AuthorizationRequestResolver(issuers);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OidcClientInitiatedLogoutSuccessHandler alsoAtTheIssuer = new OidcClientInitiatedLogoutSuccessHandler(issuers);
        alsoAtTheIssuer.setPostLogoutRedirectUri("{baseUrl}/");
        OidcUserService whoSignedIn = new OidcUserService();
        whoSignedIn.setRetrieveUserInfo(_ -> false); // nobody asks for more than the ID token says
        ComingAndGoing people = new ComingAndGoing();
        return http.securityMatcher("/", "/sign-in", "/sign-out", "/oauth2/authorization/*", "/login/oauth2/code/*")
                .securityContext(context -> context.securityContextRepository(signedIn))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(issuers)
                        .authorizedClientRepository(kept)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(asking))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(TokenRequests.forCodes()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(whoSignedIn))
                        .successHandler(people)
                        .failureHandler(people))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler(people)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(NOTHING_STAYS))
                        .logoutSuccessHandler(alsoAtTheIssuer))
                .addFilterBefore(new OnlyOwnPagesSignOut(), LogoutFilter.class)
                .csrf(AbstractHttpConfigurer::disable) // see OwnPages
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
