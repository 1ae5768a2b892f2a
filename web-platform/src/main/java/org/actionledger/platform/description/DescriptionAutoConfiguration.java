package org.actionledger.platform.description;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.util.List;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** Describes at {@code /v3/api-docs} what this process serves; each resource's sentences come from its Javadoc. */
@AutoConfiguration(before = SpringDocConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@PropertySource("classpath:org/actionledger/platform/description/springdoc.properties")
public class DescriptionAutoConfiguration {

    static {
        List.of(
                        Id.class,
                        ActionId.class,
                        MilestoneId.class,
                        EvidenceId.class,
                        AgencyId.class,
                        ReviewId.class,
                        RecommendationId.class)
                .forEach(id -> SpringDocUtils.getConfig()
                        .replaceWithSchema(id, new UUIDSchema())
                        .addSimpleTypesForParameterObject(id));
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new Schema<>().description("Any JSON."));
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI description() {
        return Description.ofEverything();
    }

    @Bean
    GlobalOperationCustomizer whatEveryRequestMayMeet() {
        return new EveryRequest();
    }

    @Bean
    ExampleProblems examplesOfAnyRequest() {
        return new ExamplesOfAnyRequest();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    GlobalOpenApiCustomizer problemsByExample(ObjectProvider<ExampleProblems> sources) {
        return new ProblemsByExample(sources);
    }

    @Bean
    GlobalOpenApiCustomizer wholePatterns() {
        return new WholePatterns();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GlobalOpenApiCustomizer readingOrder() {
        return new ReadingOrder();
    }

    @Bean
    SpringDocJavadocProvider plainJavadoc() {
        return new PlainJavadoc();
    }

    @Bean
    NamedModels namedModels() {
        return new NamedModels();
    }

    @Bean
    OurTypes ourTypes(JavadocProvider javadoc) {
        return new OurTypes(javadoc);
    }
}
