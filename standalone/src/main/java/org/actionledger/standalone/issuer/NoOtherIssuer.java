package org.actionledger.standalone.issuer;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds unless a property says whose tokens are accepted. */
class NoOtherIssuer implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .noneMatch(name ->
                        context.getEnvironment().containsProperty("spring.security.oauth2.resourceserver.jwt." + name));
    }
}
