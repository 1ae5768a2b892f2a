package org.actionledger.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.actionledger.platform.identity.TestIssuer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The gateway with {@link Installation} behind it; one context for all tests that ask for it, and each finds everybody well. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ApiGateway.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // makes a key in seconds for an issuer that is here for the tests of signing in alone
            "spring.autoconfigure.exclude=org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration",
            // traces would go nowhere, and none is begun here
            "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9/v1/traces",
            "management.tracing.sampling.probability=0",
            "action-ledger.http.body-limit=4MB",
            "action-ledger.gateway.answer=600ms",
            "action-ledger.gateway.look=100ms",
            "action-ledger.gateway.warm-up=0s",
            "action-ledger.gateway.connections=4",
            "action-ledger.gateway.pass-over=200ms",
            "action-ledger.gateway.breaker.left-alone=500ms",
            "action-ledger.limits.client.burst=10000",
            "action-ledger.limits.stranger.burst=10000",
            "action-ledger.limits.clients.hasty.per-second=1",
            "action-ledger.limits.clients.hasty.burst=3",
            "action-ledger.limits.clients.hasty.per-hour=100"
        })
@Import(TestIssuer.Accepted.class)
@ContextConfiguration(initializers = Installation.Addresses.class)
@ExtendWith(Installation.EverybodyWell.class)
@interface GatewayTest {}
