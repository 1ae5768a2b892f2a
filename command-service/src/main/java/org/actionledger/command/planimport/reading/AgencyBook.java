package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** The agencies that a plan names, each under one key, found again under any of its spellings. */
final class AgencyBook {

    private static final int LONGEST_NAME = 8;

    private final Registry registry;
    private final Map<String, Optional<AgencyId>> asked = new HashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<AgencyId, String> keysByRegistered = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> wordsByEnds = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, String> spelledOut = new HashMap<>();
    private final Abbreviations explained = new Abbreviations();
    private final Map<String, UnreadName> unread = new LinkedHashMap<>();

    AgencyBook(Registry registry) {
        this.registry = registry;
    }

    /** Learns the abbreviations that a text explains. */
    void readAbbreviations(String text) {
        explained.learn(text);
    }

    /** Learns that a name shortens another. */
    void spellOut(String name, String full) {
        spelledOut.putIfAbsent(name, full);
    }

    /** Whether a name is safe to take for an organisation's, by its words or because a person said so. */
    boolean takes(AgencyName name) {
        return switch (registry.said(name.name())) {
            case AN_AGENCY -> true;
            case NO_AGENCY -> false;
            case NOTHING -> name.isOrganisation();
        };
    }

    /** Whether a person said that this is an agency's name as it stands, whatever it looks like. */
    boolean isSaid(AgencyName name) {
        return registry.said(name.name()) == Registry.Said.AN_AGENCY;
    }

    /** Whether a person said that this names no agency. */
    boolean isNone(String name) {
        return registry.said(name) == Registry.Said.NO_AGENCY;
    }

    /** Notes what may name an agency, but was not safe to take for one. */
    void leaveUnread(String name, int row) {
        unread.putIfAbsent(Wording.fold(name), new UnreadName(name, row));
    }

    List<UnreadName> unread() {
        return List.copyOf(unread.values());
    }

    /** Enters an organisation, or finds it; returns its key. */
    String enter(AgencyName name, int row) {
        String full = spelledOut.getOrDefault(name.name(), name.name());
        String known = find(name.name(), row);
        String key = known != null ? known : AgencyName.key(full);
        Entry entry = entries.computeIfAbsent(key, _ -> new Entry(null, row));
        entry.names.add(full);
        entry.names.add(name.name());
        if (name.abbreviation() != null) {
            entry.names.add(name.abbreviation());
            abbreviations.putIfAbsent(name.abbreviation(), key);
        }
        return key;
    }

    /** The key of the agency that is known by that name or abbreviation; none where none is. */
    @Nullable
    String find(String name, int row) {
        if (name.length() > AgencyName.LONGEST) {
            return null;
        }
        String spelled = spelledOut.get(name);
        String known = spelled == null ? null : known(spelled, row);
        known = known != null ? known : known(name, row);
        return known != null || !Organisation.isAbbreviation(name) ? known : ofAbbreviation(name, row);
    }

    private @Nullable String known(String name, int row) {
        for (String spelling : List.of(name, AgencyName.withoutHyphens(name))) {
            String key = AgencyName.key(spelling);
            if (entries.containsKey(key)) {
                return key;
            }
        }
        AgencyId registered = registered(name);
        return registered == null ? null : keyOf(registered, name, row);
    }

    private @Nullable AgencyId registered(String name) {
        return asked.computeIfAbsent(
                        name,
                        _ -> AgencyName.spellings(name).stream()
                                .map(registry::find)
                                .filter(Objects::nonNull)
                                .findFirst())
                .orElse(null);
    }

    private String keyOf(AgencyId registered, String name, int row) {
        String known = keysByRegistered.get(registered);
        if (known != null) {
            return known;
        }
        String key = AgencyName.key(name);
        keysByRegistered.put(registered, key);
        Entry entry = new Entry(registered, row);
        entry.names.add(name);
        entries.put(key, entry);
        return key;
    }

    private @Nullable String ofAbbreviation(String abbreviation, int row) {
        if (abbreviations.containsKey(abbreviation)) {
            return abbreviations.get(abbreviation);
        }
        String meaning = explained.meaning(abbreviation);
        if (meaning == null) {
            return null;
        }
        String known = known(meaning, row);
        if (known != null) {
            return known;
        }
        String ending = " " + AgencyName.key(meaning);
        List<String> named =
                entries.keySet().stream().filter(key -> key.endsWith(ending)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        return named.isEmpty() && Organisation.isNamed(meaning)
                ? enter(new AgencyName(meaning, abbreviation, null), row)
                : null;
    }

    /** The agencies whose names stand in a text among other words, the longest name where one holds another. */
    Set<String> occurringIn(String text, int row) {
        if (text.length() > AgencyName.LONGEST) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String spelling : List.of(text, AgencyName.withoutHyphens(text))) {
            String words = " " + AgencyName.key(spelling) + " ";
            entries.keySet().stream()
                    .filter(key -> key.indexOf(' ') > 0 && words.contains(" " + key + " "))
                    .forEach(found::add);
            found.addAll(registeredIn(spelling, row));
        }
        for (String word : text.split("[^\\p{L}&]+")) {
            String key = Organisation.isAbbreviation(word) && word.length() > 2 ? abbreviations.get(word) : null;
            if (key != null) {
                found.add(key);
            }
        }
        found.removeIf(key ->
                found.stream().anyMatch(other -> !other.equals(key) && (" " + other + " ").contains(" " + key + " ")));
        return found;
    }

    private Set<String> registeredIn(String text, int row) {
        List<String> words = List.of(text.strip().split("[\\s,;:()]+"));
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 1; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                String name = String.join(" ", words.subList(start, start + length));
                AgencyId registered = registered(name);
                if (registered != null) {
                    return Set.of(keyOf(registered, name, row));
                }
            }
        }
        return Set.of();
    }

    /**
     * The agencies of those keys as they stand when the whole plan is read. A name that another agency bears, in the registry or among
     * these, is no alias; {@code taken} is told.
     */
    Map<String, PlanAgency> agencies(Set<String> keys, BiConsumer<PlanAgency, String> taken) {
        Set<String> borne = new HashSet<>();
        keys.forEach(key -> borne.add(Wording.fold(name(key))));
        Map<String, PlanAgency> agencies = new LinkedHashMap<>();
        for (String key : keys) {
            Entry entry = entry(key);
            String name = name(key);
            List<String> aliases = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (String alias : entry.names) {
                boolean sameName = Wording.fold(alias).equals(Wording.fold(name));
                if (!sameName && registry.find(alias) == null && borne.add(Wording.fold(alias))) {
                    aliases.add(alias);
                } else if (!sameName) {
                    others.add(alias);
                }
            }
            PlanAgency agency = new PlanAgency(name, List.copyOf(aliases), entry.registered, entry.row);
            agencies.put(key, agency);
            if (entry.registered == null) {
                others.forEach(other -> taken.accept(agency, other));
            }
        }
        return agencies;
    }

    /** Of several spellings the first; of a police force the one that only a police force would bear. */
    String name(String key) {
        Set<String> names = entry(key).names;
        return names.stream()
                .filter(spelling -> Wording.fold(spelling).endsWith(" constabulary"))
                .findFirst()
                .orElseGet(() -> names.iterator().next());
    }

    /** To be asked when all are entered. The key of an agency that is named almost like that one: the same first and last word, and all words of the shorter name. */
    @Nullable
    String resembling(String key) {
        if (wordsByEnds.isEmpty()) {
            entries.keySet()
                    .forEach(other -> wordsByEnds
                            .computeIfAbsent(ends(other), _ -> new LinkedHashMap<>())
                            .put(other, new HashSet<>(List.of(other.split(" ")))));
        }
        Map<String, Set<String>> near = wordsByEnds.getOrDefault(ends(key), Map.of());
        Set<String> words = near.getOrDefault(key, Set.of());
        if (words.size() < 3) {
            return null;
        }
        return near.entrySet().stream()
                .filter(other -> !other.getKey().equals(key))
                .filter(other -> other.getValue().size() < words.size()
                        ? words.containsAll(other.getValue())
                        : other.getValue().containsAll(words))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String ends(String key) {
        return key.substring(0, Math.max(0, key.indexOf(' '))) + key.substring(key.lastIndexOf(' ') + 1);
    }

    private Entry entry(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("no agency is entered as " + key);
        }
        return entry;
    }

    private static final class Entry {

        private final @Nullable AgencyId registered;
        private final int row;
        private final Set<String> names = new LinkedHashSet<>();

        Entry(@Nullable AgencyId registered, int row) {
            this.registered = registered;
            this.row = row;
        }
    }
}
