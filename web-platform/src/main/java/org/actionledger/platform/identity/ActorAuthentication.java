package org.actionledger.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.actionledger.events.provenance.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** A verified token and the actor it names; its one authority is {@code ROLE_} and the role. */
class ActorAuthentication extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final @Nullable String client;

    ActorAuthentication(Jwt token, Actor actor, @Nullable String client) {
        super(token, actor, token, authority(actor));
        this.actor = actor;
        this.client = client;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    /** The id of the program that fetched the token, where the token tells it. */
    @Nullable
    String client() {
        return client;
    }

    @Override
    public String getName() {
        return actor.id();
    }

    @Override
    public Map<String, Object> getTokenAttributes() {
        return getToken().getClaims();
    }

    private static Collection<? extends GrantedAuthority> authority(Actor actor) {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()));
    }
}
