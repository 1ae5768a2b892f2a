package org.actionledger.query.reads;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.ReadKind;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read something.
 *
 * @param readAt when it was asked for
 * @param subject the id of what was read, where that is one thing
 * @param actorId an id at the issuer of tokens, never a name
 * @param agency the reader's own
 * @param clientId the program that asked, where its token names it
 * @param correlationId finds it in the log
 * @param parameters those of the question, without any that takes free text
 * @param outcome the HTTP status it was answered with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reading(
        Instant readAt,
        ReadKind kind,
        @Nullable UUID subject,
        String actorId,
        Role role,
        @Nullable AgencyId agency,
        @Nullable String clientId,
        String correlationId,
        Map<String, String> parameters,
        int outcome) {}
