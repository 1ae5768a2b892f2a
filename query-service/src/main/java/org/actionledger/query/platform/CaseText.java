package org.actionledger.query.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.json.EventJson;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the words of cases out of what operators are shown, who see to failures and see no case. Ids, days, instants, numbers and names of
 * constants stay, because they say what failed and where; of any other text there stays how long it is.
 */
final class CaseText {

    private static final JsonMapper JSON = EventJson.builder().build();

    private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\d{4}-\\d\\d(-\\d\\d(T[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)?)?)?"
            + "|[A-Z]+(_[A-Z]+)*");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|“[^”]*”|‘[^’]*’");
    private static final Pattern QUOTE = Pattern.compile("['\"`“”‘’]");
    private static final Pattern QUOTED_NAME = Pattern.compile(".[a-z][a-z0-9_]*.");

    private static final int LONG = 16;

    private CaseText() {}

    /** What an event says; null where its payload cannot be read. */
    static @Nullable JsonNode said(EventMessage<?> event) {
        try {
            return JSON.valueToTree(event.getPayload());
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** The same without words. */
    static JsonNode withheld(JsonNode said) {
        return switch (said) {
            case ObjectNode object -> {
                ObjectNode without = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> without.set(field.getKey(), withheld(field.getValue())));
                yield without;
            }
            case ArrayNode array -> {
                ArrayNode without = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> without.add(withheld(element)));
                yield without;
            }
            case JsonNode text
            when isWords(text) ->
                JsonNodeFactory.instance.stringNode(
                        "(%,d characters)".formatted(text.asString().length()));
            default -> said;
        };
    }

    /** The same of a text that is JSON. */
    static @Nullable String withheld(@Nullable String json) {
        return json == null ? null : withheld(JSON.readTree(json)).toString();
    }

    /**
     * Why an event was not taken: the failure's type, and the first line of its message as far as no words stand there. Those may be the
     * event's own, or of the row it met, which PostgreSQL and others quote.
     */
    static String cause(String type, @Nullable String message, EventMessage<?> event) {
        JsonNode said = said(event);
        if (said == null || message == null || message.isBlank()) {
            return type;
        }
        String told = message;
        for (String words : words(said)) {
            told = without(words, told);
        }
        return type + ": " + untilItQuotes(told.lines().findFirst().orElse(""));
    }

    /** A long text may be told in part. */
    private static String without(String words, String message) {
        if (words.length() > LONG) {
            int begin = message.indexOf(words.substring(0, LONG));
            return begin < 0 ? message : message.substring(0, begin) + "…";
        }
        return Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)")
                .matcher(message)
                .replaceAll("…");
    }

    private static String untilItQuotes(String line) {
        Matcher quoted = QUOTED.matcher(line);
        boolean names = quoted.results()
                        .allMatch(match -> QUOTED_NAME.matcher(match.group()).matches())
                && !QUOTE.matcher(quoted.replaceAll("")).find();
        Matcher first = QUOTE.matcher(line);
        return names || !first.find() ? line : line.substring(0, first.start()) + "…";
    }

    private static boolean isWords(JsonNode node) {
        return node.isString() && !PLAIN.matcher(node.asString()).matches();
    }

    /** The longest first, so that none hides in another. */
    private static List<String> words(JsonNode said) {
        List<String> words = new ArrayList<>();
        gather(said, words);
        words.sort(Comparator.comparing(String::length).reversed());
        return words;
    }

    private static void gather(JsonNode said, List<String> into) {
        if (isWords(said) && !said.asString().isBlank()) {
            into.add(said.asString());
        }
        said.forEach(child -> gather(child, into));
    }
}
