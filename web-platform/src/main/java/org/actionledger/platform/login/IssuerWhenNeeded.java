package org.actionledger.platform.login;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * The issuer that {@code spring.security.oauth2.client.*} names is asked for its addresses when the first person signs in, not at the start:
 * machines with tokens are served also while it is away.
 */
@AutoConfiguration(before = OAuth2ClientAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnOAuth2ClientRegistrationProperties.class)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class IssuerWhenNeeded {

    private static final String REGISTRATIONS = "spring.security.oauth2.client.registration";

    @Bean
    @ConditionalOnMissingBean
    ClientRegistrationRepository issuerWhenNeeded(OAuth2ClientProperties properties) {
        IssuersDescription description = new IssuersDescription();
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(description.registrations(properties)));
    }

    @Bean
    @ConditionalOnMissingBean
    LoginClient loginClient(OAuth2ClientProperties properties) {
        Set<String> ids = properties.getRegistration().keySet();
        if (ids.size() != 1) {
            throw new InvalidConfigurationPropertyValueException(
                    REGISTRATIONS, ids, "there must be exactly one: people sign in where tokens are issued.");
        }
        return new LoginClient(ids.iterator().next());
    }
}
