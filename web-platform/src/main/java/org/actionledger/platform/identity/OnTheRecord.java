package org.actionledger.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.securitylog.SecurityEvent;
import org.actionledger.platform.securitylog.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells of requests of somebody known, when they are answered: what was forbidden, what is not there for them, what operators change. */
class OnTheRecord implements HandlerInterceptor {

    /** Set on a request whose refusal stands there already. */
    static final String TOLD = OnTheRecord.class.getName();

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Actor actor = CurrentActor.orNobody();
        SecurityEvent event = actor == null || request.getAttribute(TOLD) != null
                ? null
                : event(actor, request.getMethod(), response.getStatus());
        if (actor != null && event != null) {
            SecurityLog.of(event)
                    .by(request)
                    .by(actor, CurrentActor.client())
                    .with("status", response.getStatus())
                    .write();
        }
    }

    private static @Nullable SecurityEvent event(Actor actor, String method, int status) {
        return switch (status) {
            case 403 -> SecurityEvent.FORBIDDEN;
            case 404 -> SecurityEvent.NOT_THERE_FOR_THEM;
            default ->
                actor.role() == Role.OPERATOR && !CHANGES_NOTHING.contains(method) ? SecurityEvent.ADMIN_ACTION : null;
        };
    }
}
