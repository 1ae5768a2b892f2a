package org.actionledger.standalone.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.actionledger.platform.testing.TestDatabase;
import org.actionledger.standalone.ActionLedger;
import org.actionledger.standalone.issuer.Tokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Both services and the issuer, on a free port of this machine alone and a database of their own, with no limit that a test could meet; one
 * for all tests that bear it. For whoever asks ({@code @Autowired World world}) there are a {@link World} and {@link Tokens}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ActionLedger.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "action-ledger.limits.client.per-second=100000",
            "action-ledger.limits.client.burst=100000",
            "action-ledger.limits.client.per-hour=10000000",
            "action-ledger.limits.stranger.per-second=100000",
            "action-ledger.limits.stranger.burst=100000",
            "action-ledger.limits.stranger.per-hour=10000000"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({World.InTheContext.class, Tokens.InTheContext.class})
public @interface WholeDoor {}
