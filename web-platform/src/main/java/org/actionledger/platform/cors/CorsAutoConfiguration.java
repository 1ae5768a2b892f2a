package org.actionledger.platform.cors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets the pages of {@link AllowedOrigins} read our answers. Whoever is not listed is answered as if there were no such thing: its browser
 * keeps the answer from it. Nobody gets to call with somebody's cookies.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AllowedOrigins.class)
public class CorsAutoConfiguration {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final List<String> MAY_BE_SENT = List.of(
            "Accept",
            "Authorization",
            "Consistency-Token",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "On-Behalf-Of",
            "X-Correlation-Id");

    private static final List<String> MAY_BE_READ = List.of(
            "Consistency-Token",
            "Content-Disposition",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Read-Position",
            "Retry-After",
            "WWW-Authenticate",
            "X-Correlation-Id");

    /** In front of everything that answers, so that a page can also read why it was refused. */
    @Bean
    FilterRegistrationBean<CorsFilter> otherSites(AllowedOrigins allowed) {
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(new ListedOnly(allowed));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        registration.setEnabled(!allowed.origins().isEmpty());
        return registration;
    }

    private static CorsConfiguration rules(AllowedOrigins allowed) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(allowed.origins());
        rules.setAllowedMethods(METHODS);
        rules.setAllowedHeaders(MAY_BE_SENT);
        rules.setExposedHeaders(MAY_BE_READ);
        rules.setAllowCredentials(false);
        rules.setMaxAge(Duration.ofHours(1));
        return rules;
    }

    private static class ListedOnly extends CorsFilter {

        private final AllowedOrigins allowed;

        ListedOnly(AllowedOrigins allowed) {
            super(_ -> rules(allowed));
            this.allowed = allowed;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !allowed.has(request.getHeader(HttpHeaders.ORIGIN));
        }
    }
}
