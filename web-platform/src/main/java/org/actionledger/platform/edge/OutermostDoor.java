package org.actionledger.platform.edge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;
import org.actionledger.platform.identity.KnownCallers;
import org.actionledger.platform.problem.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Makes an application the one that clients talk to: it imports this, and those behind it do not. After the correlation id come what
 * browsers are told and then the limits, before a body is measured or a token looked at.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
@PropertySource("classpath:org/actionledger/platform/edge/edge.properties")
public class OutermostDoor {

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> browserRules() {
        return ordered(new FilterRegistrationBean<>(BrowserRules.filter()), Ordered.HIGHEST_PRECEDENCE + 2);
    }

    @Bean
    Accounts accounts(Limits limits, Clock clock) {
        return new Accounts(limits, new ClockMeter(clock));
    }

    @Bean
    Counting counting(ProblemWriter problems, MeterRegistry meters) {
        return new Counting(problems, meters);
    }

    @Bean
    FilterRegistrationBean<BeforeTheDoor> beforeTheDoor(KnownCallers known, Accounts accounts, Counting counting) {
        return ordered(
                new FilterRegistrationBean<>(new BeforeTheDoor(known, accounts, counting)),
                Ordered.HIGHEST_PRECEDENCE + 5);
    }

    @Bean
    FilterRegistrationBean<BehindTheDoor> behindTheDoor(Accounts accounts, Counting counting) {
        return ordered(
                new FilterRegistrationBean<>(new BehindTheDoor(accounts, counting)),
                SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
    }

    @Bean
    ExampleProblems examplesOfLimits() {
        return () -> List.of(
                ExampleProblem.of(
                        LimitExceeded.RATE_LIMITED,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "More requests than this client may send at once; send it again after Retry-After seconds."),
                ExampleProblem.of(
                        LimitExceeded.QUOTA_EXCEEDED,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "As many requests as this client may send within an hour are sent."));
    }

    private static <F extends FilterRegistrationBean<?>> F ordered(F registration, int order) {
        registration.setOrder(order);
        return registration;
    }
}
