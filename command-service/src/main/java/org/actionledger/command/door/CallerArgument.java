package org.actionledger.command.door;

import org.actionledger.command.platform.Commands;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.actionledger.platform.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the caller to a resource's method. */
class CallerArgument implements HandlerMethodArgumentResolver {

    private final Commands commands;
    private final ConsistencyTokens tokens;

    CallerArgument(Commands commands, ConsistencyTokens tokens) {
        this.commands = commands;
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Caller(commands, tokens, CurrentActor.of(request), SeenVersion.of(request, parameter));
    }
}
