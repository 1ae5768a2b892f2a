package org.actionledger.standalone.containers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties that there are: Spring Boot's by the descriptions in its jars, the others by {@code docs/operations.md}. */
class PropertyNames {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern BELOW = Pattern.compile("below `([a-z.-]+)`");

    private final Set<String> names = new HashSet<>();
    private final Set<String> maps = new HashSet<>();

    PropertyNames() throws IOException {
        for (URL description : Collections.list(
                getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = description.openStream()) {
                for (JsonNode property : new JsonMapper().readTree(json).get("properties")) {
                    boolean map = property.path("type").asString("").startsWith("java.util.Map<");
                    (map ? maps : names).add(uniform(property.get("name").asString()));
                }
            }
        }
        documented();
    }

    /** Whether it is one of them, as a property or as an environment variable. */
    boolean has(String name) {
        String uniform = uniform(name);
        return names.contains(uniform) || maps.stream().anyMatch(uniform::startsWith);
    }

    private void documented() throws IOException {
        String below = "";
        String last = "";
        for (String line : Files.readAllLines(Path.of("..", "docs", "operations.md"))) {
            if (line.startsWith("| property")) {
                List<MatchResult> told = BELOW.matcher(line).results().toList();
                below = told.isEmpty() ? "" : told.getFirst().group(1) + ".";
            }
            for (MatchResult quoted : QUOTED.matcher(line).results().toList()) {
                String name = quoted.group(1);
                if (name.startsWith(".")) {
                    name = last.substring(0, Math.max(0, last.lastIndexOf('.'))) + name;
                }
                names.add(uniform(name));
                names.add(uniform(below + name));
                last = name;
            }
        }
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
