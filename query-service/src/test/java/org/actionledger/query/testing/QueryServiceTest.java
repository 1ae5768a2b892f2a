package org.actionledger.query.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.testing.TestDatabase;
import org.actionledger.platform.time.ClockConfiguration;
import org.actionledger.query.QueryService;
import org.actionledger.query.past.AsOf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole query service on a database of its own, shared by all tests that bear this: a test looks for what it made itself. It is half
 * past midnight in London on {@link Today#DATE}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = QueryService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "action-ledger.checks.nightly=-")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({TestIssuer.Accepted.class, Delivery.class, Ledger.class, Notebook.Slice.class, QueryServiceTest.Today.class})
public @interface QueryServiceTest {

    /** The day it is, which in UTC has not begun yet. */
    @TestConfiguration(proxyBeanMethods = false)
    class Today {

        public static final LocalDate DATE = LocalDate.of(2025, 9, 30);

        public static final AsOf NOW = new AsOf(null, DATE);

        @Bean
        Clock halfPastMidnightInLondon() {
            return Clock.fixed(Instant.parse("2025-09-29T23:30:00Z"), ClockConfiguration.LONDON);
        }
    }
}
