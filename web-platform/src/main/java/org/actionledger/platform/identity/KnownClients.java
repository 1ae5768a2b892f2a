package org.actionledger.platform.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.identity.IdentityProperties.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Programs of which the installation says itself what they are. That holds only for tokens by which such a program speaks for itself:
 * a person's token, fetched with the help of the same program, has another {@code sub} and is read by its claims.
 */
final class KnownClients {

    private final Map<String, Known> byId = new HashMap<>();

    /** Throws {@link InvalidConfigurationPropertyValueException} when what is said of one makes no sense. */
    KnownClients(Map<String, Client> clients) {
        clients.forEach((id, client) -> byId.put(id, read(IdentityProperties.PREFIX + "clients." + id, id, client)));
    }

    /** What is said of the program with that id, if the token speaks for it and nobody else. */
    Optional<Known> speaking(@Nullable String client, String subject) {
        return Optional.ofNullable(client)
                .map(byId::get)
                .filter(known -> known.subject().equals(subject));
    }

    private static Known read(String where, String id, Client client) {
        Role role = Meanings.role(client.role())
                .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                        where + ".role", client.role(), "it must be one of " + Arrays.toString(Role.values()) + "."));
        AgencyId agency = client.agency().isEmpty()
                ? null
                : Meanings.agency(client.agency())
                        .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                                where + ".agency",
                                client.agency(),
                                "it must be the id of an agency in the registry, a UUID."));
        if (agency == null && role.belongsToAnAgency()) {
            throw new InvalidConfigurationPropertyValueException(
                    where + ".agency", "", "a " + role + " belongs to an agency: give its id in the registry, a UUID.");
        }
        return new Known(role, agency, client.subject().isEmpty() ? id : client.subject());
    }

    /** What a program is. */
    record Known(Role role, @Nullable AgencyId agency, String subject) {}
}
