package org.actionledger.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.http.Http.Sending;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One actor at the door, asking and sending by paths below {@code /api/v1}. Each write has a new {@code Idempotency-Key}; each change names the
 * version that anybody in this world was last told of what it changes, or the first.
 */
public final class Visitor {

    private static final Pattern ID = Pattern.compile("/([0-9a-f-]{36})");

    /** What brings something new into being under what the path names, and does not change that. */
    private static final Pattern CREATES = Pattern.compile(".*/(recommendations|actions)");

    private final Http http;
    private final @Nullable String token;
    private final Map<String, String> versions;

    Visitor(Http http, @Nullable String token, Map<String, String> versions) {
        this.http = http;
        this.token = token;
        this.versions = versions;
    }

    /** A request on its way, with all its headers; {@code body} is JSON. */
    public Sending request(String method, String path, @Nullable String body) {
        Sending sending = http.request(method, "/api/v1" + path, body);
        if (token != null) {
            sending.as(token);
        }
        if (method.equals("GET")) {
            return sending;
        }
        if (body != null) {
            sending.with("Content-Type", "application/json");
        }
        sending.with("Idempotency-Key", UUID.randomUUID().toString());
        String version = CREATES.matcher(path).matches() ? null : version(path);
        return version == null ? sending : sending.with("If-Match", version);
    }

    public Answer get(String path) {
        return remembered(request("GET", path, null).send());
    }

    public Answer send(String path, @Nullable String json) {
        return remembered(request("POST", path, json).send());
    }

    /** Sends what must be done; gives back what is answered. */
    public JsonNode does(String path, @Nullable String json) {
        Answer answer = send(path, json);
        assertThat(answer.status()).as("POST " + path + ": " + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    /** Creates something; its id. */
    public String creates(String path, String json) {
        return does(path, json).get("id").asString();
    }

    private Answer remembered(Answer answer) {
        if (answer.status() / 100 == 2
                && !answer.header("ETag").isEmpty()
                && answer.json().has("id")) {
            versions.put(answer.json().get("id").asString(), answer.header("ETag"));
        }
        return answer;
    }

    private @Nullable String version(String path) {
        Matcher id = ID.matcher(path);
        return id.find() ? versions.getOrDefault(id.group(1), "\"0\"") : null;
    }
}
