package org.actionledger.platform.login;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.actionledger.platform.identity.IssuerRequests;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Verifies what an issuer says of who has signed in: by its keys, and by whichever of its algorithms for key pairs it names. */
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    @Override
    public JwtDecoder createDecoder(ClientRegistration issuer) {
        return decoders.computeIfAbsent(issuer.getRegistrationId(), _ -> decoder(issuer));
    }

    private static JwtDecoder decoder(ClientRegistration issuer) {
        String keys = Objects.requireNonNull(
                issuer.getProviderDetails().getJwkSetUri(), "where the issuer's keys are is not known");
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(new IssuerRequests()))
                .jwsAlgorithms(all -> all.addAll(algorithms(issuer)))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(issuer)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    /** RS256, which all must have, where it names none. */
    private static List<SignatureAlgorithm> algorithms(ClientRegistration issuer) {
        Object named = issuer.getProviderDetails()
                .getConfigurationMetadata()
                .getOrDefault("id_token_signing_alg_values_supported", List.of());
        List<SignatureAlgorithm> algorithms = ((Collection<?>) named)
                .stream()
                        .map(String::valueOf)
                        .map(SignatureAlgorithm::from)
                        .filter(Objects::nonNull)
                        .toList();
        return algorithms.isEmpty() ? List.of(SignatureAlgorithm.RS256) : algorithms;
    }
}
