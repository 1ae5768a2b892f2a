package org.actionledger.platform.identity;

import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.WebRequest;

/** The actor of a request: whom its token names, together with the agency named in the header {@value #ON_BEHALF_OF}. */
public final class CurrentActor {

    static final String ON_BEHALF_OF = "On-Behalf-Of";

    private CurrentActor() {}

    /** Whom the token names, whatever the headers say; throws {@link IllegalStateException} when there is no token. */
    public static Actor ofToken() {
        return authentication().actor();
    }

    /** Whom the token names; nobody where there is none, or none that was accepted. */
    public static @Nullable Actor orNobody() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication authentication
                ? authentication.actor()
                : null;
    }

    /** The id of the program that asks, where its token names it. */
    public static @Nullable String client() {
        return authentication().client();
    }

    /** Throws {@link InvalidRequest} when the header names no agency, {@link IllegalStateException} when there is no token. */
    public static Actor of(WebRequest request) {
        Actor actor = ofToken();
        String behalf = request.getHeader(ON_BEHALF_OF);
        return behalf == null ? actor : new Actor(actor.id(), actor.role(), actor.agency(), agency(behalf));
    }

    private static ActorAuthentication authentication() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication authentication) {
            return authentication;
        }
        throw new IllegalStateException("a resource that takes an actor is open to requests without a token");
    }

    private static AgencyId agency(String behalf) {
        try {
            return AgencyId.of(behalf);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidRequest(List.of(new FieldProblem(ON_BEHALF_OF, "must be the id of an agency", behalf)));
        }
    }
}
