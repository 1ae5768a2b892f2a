package org.actionledger.platform.scrape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/watching.md}: the metrics in the first column of its tables, by the heading that a table stands below. */
public final class MetricsPage {

    private static final Path PAGE = Path.of("..", "docs", "watching.md");
    private static final Pattern METRIC = Pattern.compile("`([a-z][a-z0-9_]+)`");
    private static final Pattern OURS = Pattern.compile("action_ledger_.*");

    /** What a timer tells beside itself: its longest in the last minutes, and what is under way. */
    private static final Pattern OF_A_TIMER = Pattern.compile("(_active_seconds(_gcount|_gsum)?|_seconds)?(_max)?$");

    private MetricsPage() {}

    /** Those below headings of that kind. */
    public static Set<String> metricsBelow(Pattern headings) {
        Set<String> metrics = new TreeSet<>();
        String heading = "";
        for (String line : lines()) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "");
            } else if (line.startsWith("| `") && headings.matcher(heading).matches()) {
                METRIC.matcher(line.split("\\|")[1]).results().forEach(found -> metrics.add(found.group(1)));
            }
        }
        return metrics;
    }

    /** The names in an answer of {@code /actuator/prometheus}: of families, and of what they consist of. */
    public static Set<String> servedBy(String answer) {
        return answer.lines()
                .map(line -> line.startsWith("# TYPE ") ? line.split(" ")[2] : line.split("[{ ]", 2)[0])
                .filter(name -> !name.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The families of our own in such an answer that stand nowhere on the page. */
    public static Set<String> notListed(String answer) {
        Set<String> listed = metricsBelow(Pattern.compile(".*")).stream()
                .map(MetricsPage::withoutUnit)
                .collect(Collectors.toSet());
        return families(answer)
                .filter(name -> OURS.matcher(name).matches())
                .filter(name -> !listed.contains(withoutUnit(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> families(String answer) {
        return answer.lines().filter(line -> line.startsWith("# TYPE ")).map(line -> line.split(" ")[2]);
    }

    private static String withoutUnit(String name) {
        return OF_A_TIMER.matcher(name).replaceFirst("");
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
