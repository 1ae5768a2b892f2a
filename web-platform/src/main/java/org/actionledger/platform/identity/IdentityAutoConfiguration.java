package org.actionledger.platform.identity;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.problem.ProblemWriter;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every request needs a token, except for health, the API description and the note on how tokens are brought (RFC 9728), to which each
 * challenge points. The token's issuer is given with {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}, and who it must be
 * meant for with {@code ….jwt.audiences}; how it is read, with {@link IdentityProperties}.
 */
@AutoConfiguration(
        before = {ServletWebSecurityAutoConfiguration.class, OAuth2ResourceServerWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityAutoConfiguration implements WebMvcConfigurer {

    private static final Duration AT_MOST_OFF = Duration.ofMinutes(5);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    /** The request as a whole is observed; each filter of the door on its own would cost more than what it does. */
    @Bean
    SecurityObservationSettings doorIsNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<ActorInTheLog> actorInTheLog() {
        FilterRegistrationBean<ActorInTheLog> registration = new FilterRegistrationBean<>(new ActorInTheLog());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    @Bean
    HttpFirewall firewall() {
        return LegibleHeaders.firewall();
    }

    @Bean
    ActorClaims actorClaims(IdentityProperties properties) {
        return new ActorClaims(properties);
    }

    @Bean
    VerifiedTokens verifiedTokens(Clock clock, ActorClaims claims) {
        return new VerifiedTokens(clock, claims);
    }

    @Bean
    TokenReader tokenReader(JwtDecoder verifier, VerifiedTokens verified, ActorClaims claims) {
        return new TokenReader(verifier, verified, claims);
    }

    /** First of all, so that it hears of what the others refuse. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnTheRecord()).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    IdentityOnRecord identityOnRecord(IdentityProperties properties, Environment environment) {
        return new IdentityOnRecord(properties, environment);
    }

    /** A token that never ends is not accepted. */
    @Bean
    JwtTimestampValidator tokensThatEnd(IdentityProperties properties, Clock clock) {
        Duration skew = properties.clockSkew();
        if (skew.isNegative() || skew.compareTo(AT_MOST_OFF) > 0) {
            throw new InvalidConfigurationPropertyValueException(
                    IdentityProperties.PREFIX + "clock-skew", skew, "it must lie between 0s and 5m.");
        }
        JwtTimestampValidator validator = new JwtTimestampValidator(skew);
        validator.setAllowEmptyExpiryClaim(false);
        validator.setClock(clock);
        return validator;
    }

    /** Both names under which issuers send access tokens (RFC 9068, section 2.1), and none. */
    @Bean
    JwtTypeValidator typesOfTokens() {
        JwtTypeValidator validator = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        validator.setAllowEmpty(true);
        return validator;
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer keysOfTheIssuerItself() {
        return decoder -> decoder.restOperations(new RestTemplate(new IssuerRequests()));
    }

    @Bean
    AtTheDoor atTheDoor(ProblemWriter problems) {
        return new AtTheDoor(problems);
    }

    @Bean
    AllowedRoles allowedRoles(AtTheDoor door, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new AllowedRoles(door, mappings);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain onlyWithToken(
            HttpSecurity http,
            JwtDecoder verifier,
            VerifiedTokens tokens,
            ActorClaims claims,
            AtTheDoor door,
            @Value("${springdoc.api-docs.path:/v3/api-docs}") String description) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(description, description + "/**", description + ".yaml")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasRole(Role.OPERATOR.name())
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new BearerTokens())
                        .jwt(jwt -> jwt.decoder(token -> tokens.decode(token, verifier))
                                .jwtAuthenticationConverter(claims))
                        // told to everybody by Spring Security, which says by itself that tokens are bound to a TLS
                        // certificate
                        .protectedResourceMetadata(resource -> resource.protectedResourceMetadataCustomizer(
                                told -> told.tlsClientCertificateBoundAccessTokens(false)))
                        .authenticationEntryPoint(door)
                        .accessDeniedHandler(door))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(door).accessDeniedHandler(door))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
