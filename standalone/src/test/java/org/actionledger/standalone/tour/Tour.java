package org.actionledger.standalone.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.standalone.tour.HttpFile.Request;
import tools.jackson.databind.JsonNode;

/**
 * Sends the requests of a file, one after the other. Whoever reads the file by hand is slower than the projections; so a question is asked
 * again until it answers what the requests after it speak of. One that brings the token of a write needs no such help.
 */
class Tour {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern ANSWER =
            Pattern.compile("(\\w+)\\.response\\.(?:body\\.\\$\\.(?<field>.+)|headers\\.(?<header>.+))");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Http http;
    private final List<Request> requests;
    private final Map<String, String> variables;
    private final Map<String, Answer> answers = new HashMap<>();

    /** {@code variables} take the place of those that the file declares; {@code host} is left to {@code http}. */
    Tour(HttpFile file, Http http, Map<String, String> variables) {
        this.http = http;
        this.requests = file.requests();
        this.variables = new HashMap<>(file.variables());
        this.variables.putAll(variables);
        this.variables.put("host", "");
    }

    void take() {
        requests.forEach(this::take);
    }

    /** What the request of that name was answered. */
    JsonNode answer(String name) {
        return Objects.requireNonNull(answers.get(name)).json();
    }

    private void take(Request request) {
        if (request.method().equals("GET") && !request.headers().containsKey("Consistency-Token")) {
            await().atMost(PATIENCE).untilAsserted(() -> check(request, send(request)));
        } else {
            check(request, send(request));
        }
    }

    private void check(Request request, Answer answer) {
        String what = request.method() + " " + request.address() + " answered " + answer.status() + " " + answer.body();
        if (request.expected() != 0) {
            assertThat(answer.status()).as(what).isEqualTo(request.expected());
        } else {
            assertThat(answer.status()).as(what).isBetween(200, 299);
        }
        if (!request.name().isEmpty()) {
            answers.put(request.name(), answer);
            requests.stream()
                    .flatMap(each -> PLACE.matcher(each.text()).results())
                    .map(place -> ANSWER.matcher(place.group(1)))
                    .filter(spoken -> spoken.matches() && spoken.group(1).equals(request.name()))
                    .forEach(spoken -> assertThat(valueIn(spoken)).as(what).isNotEmpty());
        }
    }

    private Answer send(Request request) {
        Http.Sending sending = http.request(
                request.method(), filled(request.address()), request.body().isEmpty() ? null : body(request));
        request.headers().forEach((name, value) -> sending.with(name, header(filled(value))));
        return sending.send();
    }

    /** A form ends where its line ends; the parts of a multipart body end with line and line feed, as they are written here. */
    private String body(Request request) {
        return filled(
                request.headers().getOrDefault("Content-Type", "").startsWith("multipart/")
                        ? request.body()
                        : request.body().strip());
    }

    private static String header(String value) {
        String[] words = value.split(" ");
        return words.length == 3 && words[0].equals("Basic")
                ? "Basic "
                        + Base64.getEncoder()
                                .encodeToString((words[1] + ":" + words[2]).getBytes(StandardCharsets.UTF_8))
                : value;
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place)));
    }

    private String value(MatchResult place) {
        Matcher spoken = ANSWER.matcher(place.group(1));
        return spoken.matches()
                ? valueIn(spoken)
                : Objects.requireNonNull(variables.get(place.group(1)), () -> "no variable " + place.group(1));
    }

    /** What an earlier answer says in a field like {@code actions[0].actionId}, or in a header; empty where it does not. */
    private String valueIn(MatchResult spoken) {
        Answer answer = Objects.requireNonNull(answers.get(spoken.group(1)), () -> "no answer yet: " + spoken.group());
        String field = spoken.group("field");
        return field == null
                ? answer.header(spoken.group("header"))
                : answer.json()
                        .at("/" + field.replace("[", "/").replace("]", "").replace('.', '/'))
                        .asString();
    }
}
