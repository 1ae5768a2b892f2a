package org.actionledger.command.wiring;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Supplier;
import org.axonframework.common.Priority;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets handlers take what is registered with Axon as a parameter, as they can without Spring; with Spring only beans could be taken. */
@Priority(Priority.LOW)
class ComponentsAsParameters implements ParameterResolverFactory {

    private final Supplier<Configuration> axon;

    ComponentsAsParameters(Supplier<Configuration> axon) {
        this.axon = axon;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return new ConfigurationParameterResolverFactory(axon.get()).createInstance(executable, parameters, index);
    }
}
