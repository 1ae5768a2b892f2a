package org.actionledger.platform.identity;

import java.util.Objects;
import java.util.stream.Stream;
import org.actionledger.platform.securitylog.SecurityEvent;
import org.actionledger.platform.securitylog.SecurityLog;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/** Tells in the security log, at each start, whose tokens are taken and how they are read. */
class IdentityOnRecord implements SmartInitializingSingleton {

    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

    private final IdentityProperties properties;
    private final Environment environment;

    IdentityOnRecord(IdentityProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SecurityLog.of(SecurityEvent.IDENTITY_CONFIGURED)
                .with("issuer", issuer())
                .with("audiences", environment.getProperty(TOKENS + "audiences"))
                .with("roleClaim", properties.claims().role())
                .with("agencyClaim", properties.claims().agency())
                .with("rolesListed", properties.roles().keySet())
                .with("agenciesListed", properties.agencies().size())
                .with("clients", properties.clients().keySet())
                .write();
    }

    private String issuer() {
        return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .map(name -> environment.getProperty(TOKENS + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("our own");
    }
}
