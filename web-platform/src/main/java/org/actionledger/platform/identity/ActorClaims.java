package org.actionledger.platform.identity;

import static org.actionledger.platform.problem.Problem.AGENCY_CLAIM_MISSING;
import static org.actionledger.platform.problem.Problem.AGENCY_CLAIM_UNREADABLE;
import static org.actionledger.platform.problem.Problem.ROLE_CLAIM_MISSING;
import static org.actionledger.platform.problem.Problem.ROLE_CLAIM_UNKNOWN;
import static org.actionledger.platform.problem.Problem.SUBJECT_CLAIM_MISSING;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads who acts from the claims of a token that was verified; throws {@link UnusableToken} when they do not say it. */
class ActorClaims implements Converter<Jwt, ActorAuthentication> {

    private final ClaimNames names;

    ActorClaims(ClaimNames names) {
        this.names = names;
    }

    @Override
    public ActorAuthentication convert(Jwt token) {
        Role role = role(token.getClaim(names.role()));
        AgencyId agency = agency(token.getClaim(names.agency()));
        if (agency == null && (role == Role.COORDINATOR || role == Role.CONTRIBUTOR)) {
            throw new UnusableToken(
                    AGENCY_CLAIM_MISSING,
                    "A " + role + " belongs to an agency: the token has no claim " + names.agency() + ".");
        }
        if (token.getSubject() == null) {
            throw new UnusableToken(SUBJECT_CLAIM_MISSING, "The token has no claim sub.");
        }
        return new ActorAuthentication(token, new Actor(token.getSubject(), role, agency, null));
    }

    private Role role(@Nullable Object claim) {
        List<Role> ours = texts(claim)
                .flatMap(text ->
                        Arrays.stream(Role.values()).filter(role -> role.name().equalsIgnoreCase(text)))
                .distinct()
                .toList();
        if (ours.size() == 1) {
            return ours.getFirst();
        }
        throw claim == null
                ? new UnusableToken(ROLE_CLAIM_MISSING, "The token has no claim " + names.role() + ".")
                : new UnusableToken(
                        ROLE_CLAIM_UNKNOWN,
                        "The token's claim " + names.role() + " must hold exactly one of "
                                + Arrays.toString(Role.values()) + ".");
    }

    private @Nullable AgencyId agency(@Nullable Object claim) {
        try {
            return claim == null ? null : AgencyId.of(claim.toString());
        } catch (IllegalArgumentException notAnId) {
            throw new UnusableToken(AGENCY_CLAIM_UNREADABLE, "The token's claim " + names.agency() + " is not an id.");
        }
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(claim));
    }
}
