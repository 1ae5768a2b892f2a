package org.actionledger.platform.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** What an issuer's words mean to us: as the installation lists them, exactly; or, where it lists none, as we write them ourselves. */
final class Meanings<T> {

    private final Function<String, Optional<T>> ours;
    private final Map<String, T> listed = new HashMap<>();

    private Meanings(Function<String, Optional<T>> ours) {
        this.ours = ours;
    }

    /** Throws {@link InvalidConfigurationPropertyValueException} when the list makes no sense. */
    static Meanings<Role> ofRoles(Map<String, List<String>> words) {
        return of("roles", words, Meanings::role, "must be one of " + Arrays.toString(Role.values()));
    }

    /** Throws {@link InvalidConfigurationPropertyValueException} when the list makes no sense. */
    static Meanings<AgencyId> ofAgencies(Map<String, List<String>> words) {
        return of("agencies", words, Meanings::agency, "must be the id of an agency in the registry, a UUID");
    }

    Optional<T> of(String word) {
        return listed.isEmpty() ? ours.apply(word) : Optional.ofNullable(listed.get(word));
    }

    static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static Optional<AgencyId> agency(String id) {
        try {
            return Optional.of(AgencyId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static <T> Meanings<T> of(
            String property,
            Map<String, List<String>> words,
            Function<String, Optional<T>> ours,
            String whatWouldBeRight) {
        Meanings<T> meanings = new Meanings<>(ours);
        words.forEach((name, theirs) -> {
            String where = IdentityProperties.PREFIX + property + "." + name;
            T meant = ours.apply(name)
                    .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                            where, theirs, "what stands before = " + whatWouldBeRight + "."));
            if (theirs.isEmpty() || theirs.stream().anyMatch(String::isBlank)) {
                throw new InvalidConfigurationPropertyValueException(
                        where,
                        theirs,
                        "it must list the issuer's words for it, with commas between them, and none empty.");
            }
            theirs.forEach(word -> meanings.list(where, word, meant));
        });
        return meanings;
    }

    private void list(String where, String word, T meant) {
        T before = listed.putIfAbsent(word, meant);
        if (before != null && !before.equals(meant)) {
            throw new InvalidConfigurationPropertyValueException(
                    where, word, "it is listed for " + before + " too; a word must mean one thing.");
        }
    }
}
