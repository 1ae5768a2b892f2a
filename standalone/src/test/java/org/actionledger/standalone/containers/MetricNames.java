package org.actionledger.standalone.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of metrics: those that {@code docs/watching.md} lists, and those that a PromQL expression asks for. */
class MetricNames {

    private static final Pattern QUOTED = Pattern.compile("`([…a-z]*_[…a-z_]*)`");
    private static final Pattern NO_METRICS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?!\\s*\\(|[A-Za-z0-9_])");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");

    static Set<String> documented() throws IOException {
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "watching.md"))) {
            if (line.startsWith("| `")) {
                String stem = "";
                String cell = line.substring(0, line.indexOf('|', 1));
                for (MatchResult quoted : QUOTED.matcher(cell).results().toList()) {
                    String name = quoted.group(1).replace("…", "");
                    names.add(name.startsWith("_") ? stem + name : name);
                    stem = name.startsWith("_") ? stem : name.substring(0, name.lastIndexOf('_'));
                }
            }
        }
        return names;
    }

    /** Of a timer or histogram the name without what it is asked for. */
    static Set<String> in(String expression) {
        return NAME.matcher(NO_METRICS.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .map(name -> name.replaceFirst("(?<=_seconds)_(?:bucket|count|sum)$", ""))
                .collect(Collectors.toSet());
    }
}
