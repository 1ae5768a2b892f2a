package org.actionledger.events.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** The metadata of commands and events: its keys, and the actor read from and written to them. All values are text. */
public final class Provenance {

    public static final String ACTOR_ID = "actorId";
    public static final String ACTOR_ROLE = "actorRole";
    public static final String ACTOR_AGENCY = "actorAgency";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    /** One id for everything that follows from one request. */
    public static final String CORRELATION_ID = "correlationId";
    /** The id of the message that directly brought this one about. */
    public static final String CAUSATION_ID = "causationId";
    /** The id of the command that was decided. */
    public static final String COMMAND_ID = "commandId";
    /** The door it came through: {@code api}, {@code page}, {@code import:<id>#<row>}, or {@code reversal:<id>#<row>} of that import. */
    public static final String SOURCE = "source";

    private Provenance() {}

    /** The actor as metadata; absent parts have no key. */
    public static Map<String, String> of(Actor actor) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(ACTOR_ID, actor.id());
        metadata.put(ACTOR_ROLE, actor.role().name());
        if (actor.agency() != null) {
            metadata.put(ACTOR_AGENCY, actor.agency().toString());
        }
        if (actor.onBehalfOf() != null) {
            metadata.put(ON_BEHALF_OF, actor.onBehalfOf().toString());
        }
        return metadata;
    }

    /** The actor that metadata names; throws {@link IllegalArgumentException} when it names none. */
    public static Actor actor(Map<String, ?> metadata) {
        Object id = metadata.get(ACTOR_ID);
        Object role = metadata.get(ACTOR_ROLE);
        if (id == null || role == null) {
            throw new IllegalArgumentException("metadata names no actor: " + metadata.keySet());
        }
        return new Actor(
                id.toString(),
                Role.valueOf(role.toString()),
                agency(metadata.get(ACTOR_AGENCY)),
                agency(metadata.get(ON_BEHALF_OF)));
    }

    private static @Nullable AgencyId agency(@Nullable Object text) {
        return text == null ? null : AgencyId.of(text.toString());
    }
}
