package org.actionledger.platform.spans;

import io.opentelemetry.api.OpenTelemetry;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Where requests are traced, messages are too; each carries its trace in its metadata ({@code traceparent}). */
@AutoConfiguration(
        before = AxonTracingAutoConfiguration.class,
        afterName = "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration")
@ConditionalOnBean(OpenTelemetry.class)
class SpansAutoConfiguration {

    @Bean
    SpanFactory spanFactory(OpenTelemetry telemetry) {
        return OpenTelemetrySpanFactory.builder()
                .tracer(telemetry.getTracer("org.actionledger"))
                .contextPropagators(telemetry.getPropagators().getTextMapPropagator())
                .build();
    }
}
