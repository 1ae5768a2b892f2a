package org.actionledger.platform.problem;

import jakarta.validation.Validator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Puts our problem documents where Spring Boot would answer with documents of its own. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProblemAdvice.class, ErrorPage.class})
public class ProblemAutoConfiguration {

    @Bean
    HttpJson httpJson() {
        return new HttpJson();
    }

    /** After Spring Boot's own, so that this one reads the bodies. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer wholeBodies(JsonMapper json, Validator validator) {
        WholeBodies wholeBodies = new WholeBodies(json, validator);
        return converters -> converters.withJsonConverter(wholeBodies);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    UnexpectedExceptions unexpectedExceptions(ProblemWriter problems) {
        return new UnexpectedExceptions(problems);
    }

    @Bean
    OnlyGoneClients.InPlace onlyGoneClients() {
        return new OnlyGoneClients.InPlace();
    }

    @Bean
    PartsOfForms partsOfForms() {
        return new PartsOfForms();
    }

    @Bean
    FilterRegistrationBean<IllegibleRequests> illegibleRequests(ProblemWriter problems) {
        FilterRegistrationBean<IllegibleRequests> registration =
                new FilterRegistrationBean<>(new IllegibleRequests(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> beforeAnyFilter(JsonMapper json) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BeforeAnyFilter(json)));
    }

    /** The property {@code action-ledger.http.body-limit} takes sizes as {@code 10MB}, which is its default. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            @Value("${action-ledger.http.body-limit:10MB}") DataSize limit, ProblemWriter problems) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(limit.toBytes(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
