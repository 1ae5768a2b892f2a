package org.actionledger.command.wiring;

import static org.actionledger.command.refusal.Refusal.TEXT_NOT_KEEPABLE;
import static org.actionledger.command.refusal.Refused.refuseIf;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.actionledger.platform.problem.KeepableText;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Refuses words that no projection could keep, through whatever door they come. Everything else is kept as it is; whether it is well put is
 * the door's business.
 */
class KeepableWords implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true)) // some commands are known in their package only
                    .toList();
        }
    };

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        refuseIf(!keepable(unitOfWork.getMessage().getPayload()), TEXT_NOT_KEEPABLE);
        return chain.proceed();
    }

    static boolean keepable(@Nullable Object value) {
        return switch (value) {
            case String text -> KeepableText.is(text);
            case Collection<?> values -> values.stream().allMatch(KeepableWords::keepable);
            case Record parts -> PARTS.get(parts.getClass()).stream().allMatch(part -> keepable(valueOf(part, parts)));
            case null, default -> true;
        };
    }

    private static @Nullable Object valueOf(Method part, Record parts) {
        try {
            return part.invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + part, e);
        }
    }
}
