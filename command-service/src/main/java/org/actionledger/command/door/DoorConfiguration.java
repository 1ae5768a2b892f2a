package org.actionledger.command.door;

import java.util.List;
import org.actionledger.command.platform.Commands;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.actionledger.platform.description.ExampleProblems;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes Spring MVC hand the {@link Caller} to resources, and describes what all commands share. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SeenVersion.class);
    }

    private final Commands commands;
    private final ConsistencyTokens tokens;

    DoorConfiguration(Commands commands, ConsistencyTokens tokens) {
        this.commands = commands;
        this.tokens = tokens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(commands, tokens));
        resolvers.add(new SeenVersionArgument());
    }

    @Bean
    static GlobalOperationCustomizer commandOperations() {
        return new CommandOperations();
    }

    @Bean
    static GlobalOpenApiCustomizer refusalSchemas() {
        return new RefusalSchemas();
    }

    @Bean
    static ExampleProblems examplesOfRefusals() {
        return new ExamplesOfRefusals();
    }

    @Bean
    static PropertyCustomizer textLimits() {
        return new TextLimits();
    }
}
