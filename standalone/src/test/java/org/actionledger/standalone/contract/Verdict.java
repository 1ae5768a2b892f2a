package org.actionledger.standalone.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says of answers in what they are not as they are described. */
final class Verdict {

    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> OF_STRANGE_REQUESTS =
            Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 417, 428, 431, 501);
    private static final Pattern OURS_ALONE = Pattern.compile(
            "(?i)\\bat"
                + " [a-z]+\\.[a-z.]+\\(|[a-z]Exception\\b|[a-z]Error\\b|\\b(java|javax|jakarta|tools\\.jackson)\\.[a-z]+\\.|org\\.(springframework|actionledger|axonframework|postgresql|apache|hibernate)\\b"
                + "|\\.java:\\d|\\b(select|insert|update|delete)\\b.{1,80}\\b(from|into|set|where)\\b|SQLSTATE|jdbc:|/(tmp|home|root|work|usr|var)/|Tomcat|Hikari");

    private final Description description;
    private final Set<String> types;

    /** {@code types} are the URIs of all types of problems. */
    Verdict(Description description, Set<String> types) {
        this.description = description;
        this.types = types;
    }

    /** Everything that is wrong with the answer to that request; nothing where it is as described. */
    List<String> on(Operation operation, Case tried, Answer answer) {
        List<String> complaints = new ArrayList<>();
        if (answer.status() >= 500 && answer.status() != 503) {
            complaints.add("is answered with " + answer.status());
        }
        expectations(tried, answer, complaints);
        if (answer.header("X-Correlation-Id").isEmpty()) {
            complaints.add("has no correlation id");
        }
        if (!answer.header("X-Injected").isEmpty()) {
            complaints.add("carries a header that was slipped in");
        }
        JsonNode described = operation.answer(answer.status());
        if (tried.request().method().equals("HEAD") || tried.request().method().equals("OPTIONS")) {
            return complaints;
        }
        if (!described.isMissingNode()) {
            content(described, answer, complaints);
        } else if (tried.expected() == Expected.STRANGE && OF_STRANGE_REQUESTS.contains(answer.status())) {
            form(description.json().at("/components/schemas/Problem"), answer, complaints, true);
        } else {
            complaints.add("is answered with " + answer.status() + ", which is not described");
        }
        if (answer.mediaType().equals(PROBLEM)) {
            problem(tried.request(), answer, complaints);
        }
        return complaints;
    }

    private static void expectations(Case tried, Answer answer, List<String> complaints) {
        int status = answer.status();
        boolean right = switch (tried.expected()) {
            case SUCCESS -> answer.isSuccess();
            case WELL_FORMED -> status != 400 && status != 406 && status != 413 && status != 415;
            case REFUSED -> status >= 400 && status < 500 && status != 404 && status != 409;
            case STRANGE, ANYTHING -> true;
        };
        if (!right) {
            complaints.add("should be " + tried.expected() + ", and is answered with " + status);
        }
        if (status == 405 && answer.header("Allow").isEmpty()) {
            complaints.add("does not say which methods there are");
        }
        if ((status == 503 || status == 429) && answer.header("Retry-After").isEmpty()) {
            complaints.add("does not say when to come again");
        }
    }

    private void content(JsonNode described, Answer answer, List<String> complaints) {
        described.path("headers").properties().stream()
                .filter(header ->
                        description.resolved(header.getValue()).path("required").asBoolean(false))
                .map(Map.Entry::getKey)
                .filter(header -> answer.header(header).isEmpty())
                .forEach(header -> complaints.add("has no " + header));
        JsonNode content = described.path("content");
        if (content.isEmpty()) {
            if (answer.body().length > 0) {
                complaints.add("has a body where none is described");
            }
        } else if (!content.has(answer.mediaType())) {
            complaints.add("is " + answer.mediaType() + ", which is not described for " + answer.status());
        } else if (answer.mediaType().endsWith("json")) {
            form(content.path(answer.mediaType()).path("schema"), answer, complaints, false);
        }
    }

    private void form(JsonNode schema, Answer answer, List<String> complaints, boolean open) {
        try {
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            FormCheck.faults(description, schema, body).stream()
                    .filter(fault -> !(open && fault.endsWith("that is not described")))
                    .limit(5)
                    .forEach(fault -> complaints.add("has a body that is not as described: " + fault));
        } catch (JacksonException noJson) {
            complaints.add("has a body that is no JSON, as " + answer.mediaType());
        }
    }

    private void problem(Request request, Answer answer, List<String> complaints) {
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        if (problem.path("status").asInt() != answer.status()) {
            complaints.add("says another status in its body");
        }
        if (!types.contains(problem.path("type").asString(""))) {
            complaints.add("is of an unknown type: " + problem.path("type"));
        }
        Matcher found = OURS_ALONE.matcher(withoutEcho(problem));
        if (found.find() && !sent(request).contains(found.group())) {
            complaints.add("tells what is ours alone: " + found.group());
        }
    }

    /** What was given may be repeated; what stands beside it is ours. */
    private static String withoutEcho(JsonNode problem) {
        JsonNode copy = problem.deepCopy();
        ((tools.jackson.databind.node.ObjectNode) copy).remove("instance");
        copy.path("errors").forEach(error -> ((tools.jackson.databind.node.ObjectNode) error).remove("rejected"));
        return copy.toString();
    }

    private static String sent(Request request) {
        return request.target()
                + request.headers()
                + (request.body() == null ? "" : new String(request.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
