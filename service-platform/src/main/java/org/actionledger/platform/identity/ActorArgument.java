package org.actionledger.platform.identity;

import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the actor to a resource's method, together with the agency named in the header {@value #ON_BEHALF_OF}. */
class ActorArgument implements HandlerMethodArgumentResolver {

    static final String ON_BEHALF_OF = "On-Behalf-Of";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication authentication)) {
            throw new IllegalStateException("a resource that takes an actor is open to requests without a token");
        }
        String behalf = request.getHeader(ON_BEHALF_OF);
        Actor actor = authentication.actor();
        return behalf == null ? actor : new Actor(actor.id(), actor.role(), actor.agency(), agency(behalf));
    }

    private static AgencyId agency(String behalf) {
        try {
            return AgencyId.of(behalf);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidRequest(List.of(new FieldProblem(ON_BEHALF_OF, "must be the id of an agency", behalf)));
        }
    }
}
