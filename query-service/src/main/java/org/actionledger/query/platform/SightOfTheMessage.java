package org.actionledger.query.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the {@link Sight} of who asks to a handler. A question that names nobody is not handled: {@link IllegalArgumentException}. */
@Component
class SightOfTheMessage implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Sight> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Sight.class ? new FromMetadata() : null;
    }

    private static class FromMetadata implements ParameterResolver<Sight> {

        @Override
        public Sight resolveParameterValue(Message<?> message) {
            return Sight.of(Provenance.actor(message.getMetaData()));
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
