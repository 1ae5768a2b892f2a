package org.actionledger.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a perfect importer would read a plan, as a file says: {@code plan}, {@code agencies[]} with names and aliases, and
 * {@code recommendations[]} with {@code actions[]}, each of which gives the {@code row} it stands in, from 1.
 */
final class ExpectedPlan {

    /** A row as expected: its action and the recommendation it answers. */
    record Row(JsonNode recommendation, JsonNode action) {}

    private final Map<Integer, Row> rows = new TreeMap<>();
    private final Map<String, String> agencies = new HashMap<>();
    private final @Nullable LocalDate asOf;

    private ExpectedPlan(JsonNode file) {
        for (JsonNode recommendation : file.path("recommendations")) {
            for (JsonNode action : recommendation.path("actions")) {
                rows.put(action.path("row").asInt(), new Row(recommendation, action));
            }
        }
        for (JsonNode agency : file.path("agencies")) {
            String name = flat(agency.path("name"));
            agencies.put(key(name), name);
            agency.path("aliases").forEach(alias -> agencies.put(key(flat(alias)), name));
        }
        asOf = day(flat(file.path("plan").path("asOf")));
    }

    /** Throws {@link WrongArguments} where the file is no such reading. */
    static ExpectedPlan read(Path file) throws IOException, WrongArguments {
        try {
            ExpectedPlan expected =
                    new ExpectedPlan(JsonMapper.builder().build().readTree(Files.readString(file)));
            if (expected.rows.isEmpty()) {
                throw new WrongArguments(file + " names no recommendations with actions and their rows");
            }
            return expected;
        } catch (JacksonException malformed) {
            throw new WrongArguments(file + " is no JSON: " + malformed.getOriginalMessage());
        }
    }

    Map<Integer, Row> rows() {
        return rows;
    }

    /** The last day of the day or month that the file says the plan speaks for; none where it says none. */
    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    /** The name under which the file has an agency that we call so; ours where it has none. */
    String nameOf(String ours) {
        return agencies.getOrDefault(key(ours), ours);
    }

    private static @Nullable LocalDate day(String written) {
        if (written.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(written);
        }
        return written.matches("\\d{4}-\\d\\d") ? YearMonth.parse(written).atEndOfMonth() : null;
    }

    private static String key(String name) {
        return name.replace("&", " and ")
                .replaceAll("(?<=\\p{L})-(?=\\p{Ll})", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll(" (?:police|constabulary)$", " police");
    }

    /** The words, whatever the white space between them; empty where there are none. */
    static String flat(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : flat(node.asString());
    }

    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static List<String> flat(Iterable<JsonNode> nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(flat(field.isEmpty() ? node : node.path(field))));
        return texts;
    }
}
