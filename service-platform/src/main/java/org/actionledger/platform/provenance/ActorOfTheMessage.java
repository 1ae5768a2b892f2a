package org.actionledger.platform.provenance;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets any message handler ask who acts, by taking an {@link Actor}. A message that names nobody is not handled: {@link
 * IllegalArgumentException}.
 */
public class ActorOfTheMessage implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Actor> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Actor.class ? new FromMetadata() : null;
    }

    private static class FromMetadata implements ParameterResolver<Actor> {

        @Override
        public Actor resolveParameterValue(Message<?> message) {
            return Provenance.actor(message.getMetaData());
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
