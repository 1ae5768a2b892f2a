package org.actionledger.platform.login;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionledger.platform.identity.IssuerRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Provider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthenticationMethod;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/** Where an issuer says that people sign in and tokens are fetched (OpenID Connect Discovery 1.0), with what the properties say beside it. */
final class IssuersDescription {

    private static final ParameterizedTypeReference<Map<String, Object>> WORDS = new ParameterizedTypeReference<>() {};
    private static final PropertyMapper GIVEN = PropertyMapper.get();

    private final RestClient requests =
            RestClient.builder().requestFactory(new IssuerRequests()).build();

    /** All that are configured, by their names; throws where an issuer does not describe itself. */
    List<ClientRegistration> registrations(OAuth2ClientProperties properties) {
        return properties.getRegistration().entrySet().stream()
                .map(each -> registration(each.getKey(), each.getValue(), properties))
                .toList();
    }

    private ClientRegistration registration(String name, Registration given, OAuth2ClientProperties properties) {
        Provider provider = properties.getProvider().get(given.getProvider() == null ? name : given.getProvider());
        if (provider == null || provider.getIssuerUri() == null) {
            return Objects.requireNonNull(new OAuth2ClientPropertiesMapper(properties)
                    .asClientRegistrations()
                    .get(name));
        }
        return described(provider.getIssuerUri(), provider, given)
                .registrationId(name)
                .build();
    }

    private ClientRegistration.Builder described(String issuer, Provider provider, Registration given) {
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(said(issuer));
        GIVEN.from(provider::getAuthorizationUri).to(registration::authorizationUri);
        GIVEN.from(provider::getTokenUri).to(registration::tokenUri);
        GIVEN.from(provider::getUserInfoUri).to(registration::userInfoUri);
        GIVEN.from(provider::getUserInfoAuthenticationMethod)
                .as(AuthenticationMethod::new)
                .to(registration::userInfoAuthenticationMethod);
        GIVEN.from(provider::getJwkSetUri).to(registration::jwkSetUri);
        GIVEN.from(provider::getUserNameAttribute).to(registration::userNameAttributeName);
        GIVEN.from(given::getClientId).to(registration::clientId);
        GIVEN.from(given::getClientSecret).to(registration::clientSecret);
        GIVEN.from(given::getClientAuthenticationMethod)
                .as(ClientAuthenticationMethod::new)
                .to(registration::clientAuthenticationMethod);
        GIVEN.from(given::getAuthorizationGrantType)
                .as(AuthorizationGrantType::new)
                .to(registration::authorizationGrantType);
        GIVEN.from(given::getRedirectUri).to(registration::redirectUri);
        GIVEN.from(given::getScope).to(registration::scope);
        GIVEN.from(given::getClientName).to(registration::clientName);
        return registration;
    }

    private Map<String, Object> said(String issuer) {
        @Nullable
        Map<String, Object> said = requests.get()
                .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(WORDS);
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException("At " + issuer + " no issuer of that name describes itself.");
        }
        return said;
    }
}
