package org.actionledger.platform.identity;

import static org.actionledger.platform.problem.Problem.AGENCY_CLAIM_MISSING;
import static org.actionledger.platform.problem.Problem.AGENCY_CLAIM_UNREADABLE;
import static org.actionledger.platform.problem.Problem.ROLE_CLAIM_MISSING;
import static org.actionledger.platform.problem.Problem.ROLE_CLAIM_UNKNOWN;
import static org.actionledger.platform.problem.Problem.SUBJECT_CLAIM_MISSING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.identity.KnownClients.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads who acts from a token that was verified; throws {@link UnusableToken} when it does not say it. Of a program that speaks for
 * itself and is known here, its claims are not asked.
 */
class ActorClaims implements Converter<Jwt, ActorAuthentication> {

    private final ClaimNames names;
    private final Meanings<Role> roles;
    private final Meanings<AgencyId> agencies;
    private final KnownClients clients;

    /** Throws {@link InvalidConfigurationPropertyValueException} when the properties make no sense. */
    ActorClaims(IdentityProperties properties) {
        this.names = properties.claims();
        if (names.role().isBlank() || names.agency().isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    IdentityProperties.PREFIX + "claims",
                    names,
                    "role and agency must each name a claim of the tokens.");
        }
        this.roles = Meanings.ofRoles(properties.roles());
        this.agencies = Meanings.ofAgencies(properties.agencies());
        this.clients = new KnownClients(properties.clients());
    }

    @Override
    public ActorAuthentication convert(Jwt token) {
        String subject = token.getSubject();
        if (subject == null) {
            throw new UnusableToken(SUBJECT_CLAIM_MISSING, "The token has no claim sub.");
        }
        String client = client(token);
        Optional<Known> known = clients.speaking(client, subject);
        Role role = known.isPresent() ? known.get().role() : role(token);
        AgencyId agency = known.isPresent() ? known.get().agency() : agency(token, role);
        return new ActorAuthentication(token, new Actor(subject, role, agency, null), client);
    }

    /** Which program brings a token; null where it does not even name a subject. */
    @Nullable
    Caller caller(Jwt token) {
        return token.getSubject() == null ? null : Caller.of(client(token), token.getSubject());
    }

    private @Nullable String client(Jwt token) {
        return names.client().stream()
                .flatMap(name -> ClaimPath.words(ClaimPath.find(token.getClaims(), name)))
                .findFirst()
                .orElse(null);
    }

    private Role role(Jwt token) {
        Object claim = ClaimPath.find(token.getClaims(), names.role());
        List<Role> ours = meant(roles, claim);
        if (ours.size() == 1) {
            return ours.getFirst();
        }
        throw claim == null
                ? new UnusableToken(ROLE_CLAIM_MISSING, "The token has no claim " + names.role() + ".")
                : new UnusableToken(
                        ROLE_CLAIM_UNKNOWN,
                        "The token's claim " + names.role() + " must hold exactly one of "
                                + Arrays.toString(Role.values()) + ", or the issuer's word for it.");
    }

    private @Nullable AgencyId agency(Jwt token, Role role) {
        Object claim = ClaimPath.find(token.getClaims(), names.agency());
        List<AgencyId> ours = meant(agencies, claim);
        if (ours.size() == 1) {
            return ours.getFirst();
        }
        if (ours.size() > 1 || ours.isEmpty() && claim != null && !(claim instanceof Iterable<?>)) {
            throw new UnusableToken(
                    AGENCY_CLAIM_UNREADABLE,
                    "The token's claim " + names.agency()
                            + " must hold exactly one id of an agency, or the issuer's word" + " for it.");
        }
        if (role.belongsToAnAgency()) {
            throw new UnusableToken(
                    AGENCY_CLAIM_MISSING,
                    "A " + role + " belongs to an agency: the token names none in a claim " + names.agency() + ".");
        }
        return null;
    }

    private static <T> List<T> meant(Meanings<T> meanings, @Nullable Object claim) {
        return ClaimPath.words(claim)
                .flatMap(word -> meanings.of(word).stream())
                .distinct()
                .toList();
    }
}
